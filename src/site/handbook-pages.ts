/** The handbook's pages, in reading order: path below the site's root and the words of its link. */
export const handbookPages = [
  ['handbook/', 'Start here'],
  ['handbook/set-up/', 'Set it up'],
  ['handbook/writing/', 'Write a narrative'],
  ['handbook/moments/', 'Moments in time'],
  ['handbook/elements/', 'Elements'],
  ['handbook/keys/', 'Every key'],
  ['handbook/playbacks/', 'Give a playback'],
  ['handbook/product-manager/', 'For product managers'],
  ['handbook/check-in-ci/', 'Check in CI'],
  ['handbook/settings/', 'Make it yours'],
  ['handbook/own-pages/', 'Pages of your own'],
  ['handbook/publishing/', 'Publish it'],
  ['handbook/programs/', 'For programs and assistants'],
  ['handbook/promises/', 'What stays the same'],
  ['rules/', 'Rules of the checker'],
] as const;
