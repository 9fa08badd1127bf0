import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A page that names in its head its scripts and all that they import, so that a browser asks for all at
 * once and not for each when it has read the one before. Worth its bytes where people wait for a script's answer: on the page of search.
 * @param base Where the site begins: the addresses of scripts do.
 * @param client Folder of what browsers load.
 */
export function preloadModules(page: string, base: string, client: string): string {
  const scripts = [...page.matchAll(/<script type="module" src="([^"]+)"/g)].map(([, address = '']) => address);
  const found = new Set(scripts);
  for (const address of found)
    for (const imported of importsOf(readFileSync(join(client, address.slice(base.length)), 'utf8')))
      found.add(new URL(imported, `http://localhost${address}`).pathname);
  const links = [...found].map((address) => `<link rel="modulepreload" href="${address}">`);
  return page.replace('</head>', `${links.join('')}</head>`);
}

/** What a compiled module imports when it begins; what it asks for later stands in parentheses. */
function importsOf(code: string): string[] {
  return [...code.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;'"()]*?["'](\.[^"']+)["']/g)].map(
    ([, path = '']) => path,
  );
}
