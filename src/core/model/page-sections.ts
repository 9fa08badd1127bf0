/**
 * Ids that the pages of narratives and themes give to parts of their own. Pages take them from here, and the parser keeps
 * headings of prose from taking them too. A new part of a page gets its id here.
 */
export const pageSections = {
  main: 'main',
  top: 'top',
  felt: 'felt',
  facts: 'facts',
  contents: 'contents',
  story: 'story',
  timeline: 'timeline',
  factors: 'factors',
  findings: 'findings',
  analyses: 'analyses',
  actions: 'actions',
  themes: 'themes',
  questions: 'questions',
  showedUp: 'showed-up',
  symptoms: 'symptoms',
  sources: 'sources',
  corrections: 'corrections',
  related: 'related',
  announce: 'announce',
  search: 'search',
} as const;
