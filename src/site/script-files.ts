/**
 * Which of our scripts come in one file, so that a browser asks once: left alone, Rolldown makes a file of whatever two pages share,
 * down to thirty bytes. What other pages import too is no part of `search`, or they would load all of it.
 */
export const scriptFiles = {
  codeSplitting: {
    groups: [
      {
        name: 'page',
        test: /client[\\/]marked-address|core[\\/](?:words[\\/]counted|search[\\/]fold)/,
        priority: 2,
      },
      {
        name: 'search',
        test: /client[\\/](?:story-search|search-(?!keys)|site-index)|core[\\/]search[\\/](?!seen-before|pasted-words|story-in-short)/,
        priority: 1,
      },
    ],
  },
};
