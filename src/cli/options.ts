/** Every option of every command, once: how it is written and what it means. */
export const optionTable = {
  content: {
    type: 'string',
    value: 'folder',
    about: 'The knowledge base: the folder with knowledge-base.yaml. Default: here, else ./content.',
  },
  analyses: {
    type: 'string',
    value: 'folder',
    about:
      'A folder of private analyses, <incident>/<responder>.mdx, read beside those of the knowledge base. The site shows only what is shared with everyone.',
  },
  out: { type: 'string', value: 'folder', about: 'Where the site goes. Default: ./dist.' },
  base: {
    type: 'string',
    value: 'path',
    about: 'Path below which the site lives, such as /kb/. Default: that of the url in knowledge-base.yaml.',
  },
  site: {
    type: 'string',
    value: 'address',
    about: 'Address of the host, such as https://stories.example.org. Default: that of the url in knowledge-base.yaml.',
  },
  drafts: { type: 'boolean', about: 'Show entries that are not published too.' },
  'as-of': { type: 'string', value: 'YYYY-MM-DD', about: 'The day that counts as today. Default: today in UTC.' },
  port: {
    type: 'string',
    value: 'number',
    about: 'Port to listen on; 0 takes any that is free. Default: 4321, or the next free one.',
  },
  build: { type: 'boolean', about: 'Build first.' },
  json: { type: 'boolean', about: 'Print the result as JSON.' },
  'with-facilitator': { type: 'boolean', about: 'Take analyses that are shared with the facilitator alone, too.' },
  playback: { type: 'string', value: 'id', about: 'A curated playback, by id.' },
  for: { type: 'string', value: 'whom', about: 'For whom: executives (5 minutes), engineers (30) or newcomers (60).' },
  minutes: { type: 'string', value: 'number', about: 'How long it may take.' },
  theme: {
    type: 'string',
    value: 'id',
    about: 'What belongs to this learning theme.',
  },
  as: { type: 'string', value: 'kind', about: 'What a file is, where it cannot be told from its text.' },
  zone: {
    type: 'string',
    value: 'zone',
    about: 'Zone of clock times that name none, such as Europe/London. Default: the incident’s.',
  },
  on: { type: 'string', value: 'YYYY-MM-DD', about: 'The day it happened.' },
  id: { type: 'string', value: 'id', about: 'Name for addresses, where the words give none that fits.' },
  services: { type: 'string', value: 'a,b', about: 'Services it touched, by id.' },
  incidents: { type: 'string', value: 'a,b', about: 'Incidents that a playback tells, by id or a part of one.' },
  responders: { type: 'string', value: 'a,b,c', about: 'Roles of responders: an analysis is started for each.' },
  ci: { type: 'string', value: 'host', about: 'Write a pipeline that checks, builds and publishes: github or gitlab.' },
  hook: { type: 'boolean', about: 'Let git check what is about to be committed.' },
  url: {
    type: 'string',
    value: 'address',
    about: 'Whole address of the site, such as https://example.org/kb/: --site and --base in one.',
  },
  format: {
    type: 'string',
    value: 'name',
    about: 'How to tell it: terminal, brief, json, sarif or github. Default: terminal for a person, else brief.',
  },
  changed: {
    type: 'string',
    value: 'ref',
    alone: 'HEAD',
    about: 'Only messages of files that differ from a git ref. Default ref: HEAD. Everything is read all the same.',
  },
  type: {
    type: 'string',
    value: 'types',
    about: 'Only these kinds of page, parted by commas: incident, theme, term …',
  },
  kind: { type: 'string', value: 'kinds', about: 'Only these: incident, near-miss, exercise, success.' },
  service: { type: 'string', value: 'ids', about: 'Only what touched one of these services.' },
  team: { type: 'string', value: 'ids', about: 'Only what one of these teams took part in.' },
  year: { type: 'string', value: 'years', about: 'Only these years, such as 2024,2025.' },
  limit: { type: 'string', value: 'number', about: 'At most so many results. Default: 10.' },
  to: { type: 'string', value: 'form', about: 'In what form to print; the examples name them.' },
  since: { type: 'string', value: 'YYYY-MM-DD', about: 'The day after which everything is new.' },
  from: {
    type: 'string',
    value: 'YYYY-MM-DD',
    about: 'Count working days from this day. Default: the end of the incident.',
  },
  month: { type: 'string', value: 'YYYY-MM', about: 'The month of a table that names none.' },
  'dry-run': { type: 'boolean', about: 'Say what would change, and change nothing.' },
  watch: { type: 'boolean', about: 'Check again at each save, until Ctrl+C.' },
  fix: { type: 'boolean', about: 'Mend what is safe to mend, then check.' },
  'write-baseline': { type: 'boolean', about: 'Take today’s messages as known, so that only new ones fail.' },
  'max-warnings': { type: 'string', value: 'number', about: 'Fail with more warnings than this.' },
  verbose: { type: 'boolean', about: 'Tell every step.' },
  debug: { type: 'boolean', about: 'Show where in our code something failed.' },
  help: { type: 'boolean', about: 'Show help.' },
  version: { type: 'boolean', about: 'Show the version.' },
} as const satisfies Record<string, OptionFact>;

export interface OptionFact {
  type: 'string' | 'boolean';
  /** What stands for the value in help. */
  value?: string;
  /** What is meant when no value is given. */
  alone?: string;
  about: string;
}

export type OptionName = keyof typeof optionTable;

/** Options as given. */
export type Options = {
  -readonly [Name in OptionName]?: (typeof optionTable)[Name]['type'] extends 'string' ? string : boolean;
};

/** Options that every command takes. */
export const commonOptions = ['help', 'verbose', 'debug'] as const satisfies readonly OptionName[];
