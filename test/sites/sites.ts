import { fileURLToPath } from 'node:url';

/** The day that counts as today in sites for tests. */
export const asOf = '2026-11-24';

const folder = fileURLToPath(new URL('../../node_modules/.cache/second-story-tests/', import.meta.url));

/** Sites that tests look at: the example, at both kinds of base. */
export const sites = [
  { name: 'root', base: '/', out: `${folder}root` },
  { name: 'kb', base: '/kb/', out: `${folder}kb` },
] as const;

export type SiteForTests = (typeof sites)[number];

/** Where reports of test runs go. */
export const reportFolder = folder;
