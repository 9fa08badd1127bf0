import { resolve } from 'node:path';
import type { SiteSettings } from '../site/site-settings.ts';
import { cacheFolder } from './cache-folder.ts';
import { CliError } from './cli-error.ts';
import type { CliEffects } from './effects.ts';
import type { Options } from './options.ts';

/** Where the site goes: options win over the `url` of knowledge-base.yaml. */
export function siteSettingsOf(options: Options, url: string | undefined, { cwd }: CliEffects): SiteSettings {
  const address = options.url ?? url;
  const known = address === undefined ? undefined : parseUrl(address);
  expectOneAddress(options);
  return {
    out: outputFolder(options, { cwd }),
    base: options.base === undefined ? withSlashes(known?.pathname ?? '/') : parseBase(options.base),
    host: options.site === undefined ? known?.origin : parseSite(options.site),
    cache: cacheFolder(cwd),
  };
}

/** Where the site goes, as an absolute path. */
export function outputFolder(options: Options, { cwd }: Pick<CliEffects, 'cwd'>): string {
  return resolve(cwd, options.out ?? 'dist');
}

/** Two options that contradict each other are a slip in one of them; a host alone leaves the path to --base. */
function expectOneAddress({ url, base, site }: Options): void {
  if (url === undefined) return;
  const { origin, pathname } = parseUrl(url);
  const path = base === undefined ? undefined : parseBase(base);
  const host = site === undefined ? undefined : parseSite(site);
  const others = [
    ...(path !== undefined && pathname !== '/' && withSlashes(pathname) !== path ? [`--base ${path}`] : []),
    ...(host !== undefined && host !== origin ? [`--site ${host}`] : []),
  ];
  const other = others[0];
  if (other !== undefined)
    throw new CliError(`--url ${url} and ${other} name two places.`, 'Leave one of them out; --url alone says it all.');
}

function parseBase(base: string): string {
  if (!/^\/?(?:[\w.~-]+(?:\/[\w.~-]+)*)?\/?$/.test(base) || base.split('/').includes('..'))
    throw new CliError(`Unexpected base “${base}”.`, 'Write a path such as /kb/ ; the host goes behind --site.');
  return withSlashes(base);
}

function parseUrl(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed && /^https?:$/.test(parsed.protocol)) return parsed;
  throw new CliError(`Unexpected address “${url}” behind --url.`, 'Write it whole, such as https://example.org/kb/.');
}

function parseSite(site: string): string {
  const parsed = URL.canParse(site) ? new URL(site) : undefined;
  if (!parsed || !/^https?:$/.test(parsed.protocol))
    throw new CliError(
      `Unexpected address “${site}” behind --site.`,
      'Write the host, such as https://stories.example.org.',
    );
  if (parsed.pathname !== '/')
    throw new CliError(
      `Unexpected path “${parsed.pathname}” behind --site.`,
      `Write --site ${parsed.origin} --base ${withSlashes(parsed.pathname)}`,
    );
  return parsed.origin;
}

function withSlashes(path: string): string {
  const inner = path.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}
