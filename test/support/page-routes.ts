import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const pages = fileURLToPath(new URL('../../src/pages/', import.meta.url));

/** A file of `src/pages`, and the paths that it answers. */
export interface PageRoute {
  file: string;
  answers: RegExp;
}

/**
 * Every kind of page that readers can come to, what is named before what is any. Left out are pages of dev alone, which begin with _, and
 * those shown in place of others, which have no address of their own.
 */
export const pageRoutes: readonly PageRoute[] = globSync('**/*.{astro,mdx}', { cwd: pages })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !file.startsWith('moved/') && !file.startsWith('_'))
  .sort((a, b) => a.split('[').length - b.split('[').length || (a < b ? -1 : 1))
  .map((file) => ({ file, answers: patternOf(file.replace(/(?:^|\/)index\.\w+$|\.\w+$/, '')) }));

function patternOf(page: string): RegExp {
  if (page === '404') return /^404\.html$/;
  if (page === '') return /^$/;
  // The rest of a path may be empty, and then so is the slash before it.
  const steps = `${page}/`.replace(/\[\.\.\.\w+\]\/$/, '(?:[^/]+/)*').replaceAll(/\[\w+\]/g, '[^/]+');
  return new RegExp(`^${steps}$`);
}
