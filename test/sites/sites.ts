import { fileURLToPath } from 'node:url';

/** The day that counts as today in sites for tests. */
export const asOf = '2026-11-24';

const folder = fileURLToPath(new URL('../../node_modules/.cache/second-story-tests/', import.meta.url));

/** Sites that tests look at: the example, at both kinds of base. Ports are for the browser tests. */
export const sites = [
  { name: 'root', base: '/', out: `${folder}root`, port: 4398 },
  { name: 'kb', base: '/kb/', out: `${folder}kb`, port: 4399 },
] as const;

/** Where reports of test runs go. */
export const reportFolder = folder;
