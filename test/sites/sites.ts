import { fileURLToPath } from 'node:url';

/** The day that counts as today in sites for tests. */
export const asOf = '2026-11-24';

const folder = fileURLToPath(new URL('../../node_modules/.cache/second-story-tests/', import.meta.url));
const example = fileURLToPath(new URL('../../content', import.meta.url));

/** A site that is built once for all tests that look at a finished one. */
export interface SiteForTests {
  /** The browser's tests of it run in a project of this name. */
  name: string;
  base: string;
  content: string;
  out: string;
}

/** The example, at both kinds of base. */
export const sites = [
  { name: 'root', base: '/', content: example, out: `${folder}root` },
  { name: 'kb', base: '/kb/', content: example, out: `${folder}kb` },
] as const satisfies readonly SiteForTests[];

/** An organisation's site after years: 200 narratives, a few themes that most of them carry, and 270 improvement actions. */
export const crowdedSite = {
  name: 'crowded',
  base: '/',
  content: `${folder}crowded-content`,
  out: `${folder}crowded`,
} as const satisfies SiteForTests;

/** Where reports of test runs go. */
export const reportFolder = folder;
