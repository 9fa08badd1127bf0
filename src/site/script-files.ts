/**
 * Which of our scripts come in one file, so that a browser asks once: left alone, Rolldown makes a file of whatever two pages share,
 * down to thirty bytes. What other pages import too is no part of those, or they would load all of it.
 */
export const scriptFiles = {
  codeSplitting: {
    groups: [
      {
        name: 'page',
        test: /client[\\/](?:marked-address|number-here|day-text)|core[\\/](?:words[\\/]counted|search[\\/]fold)/,
        priority: 2,
      },
      {
        name: 'search',
        test: /client[\\/](?:story-search|search-(?!keys)|site-index)|core[\\/]search[\\/](?!seen-before|pasted-words|story-in-short)/,
        priority: 1,
      },
      {
        name: 'unveil',
        test: /client[\\/](?:document-at|unveil)/,
        priority: 1,
      },
      {
        name: 'plan',
        test: /core[\\/](?:deck[\\/](?:plan-address|clock-text)|story[\\/](?:choose-beats|outline))/,
        priority: 2,
      },
      {
        name: 'choice',
        test: /client[\\/]choice-stories|core[\\/](?:deck[\\/](?:deck-choice|choice-|plan-edits|stage-choice)|story[\\/](?:across-beats|beat-line|join-stories|opening-beats|plan-source))/,
        priority: 1,
      },
    ],
  },
};
