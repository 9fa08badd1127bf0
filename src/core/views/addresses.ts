import type { SiteView } from './prose-rendering.ts';

/**
 * The one way to addresses of the site.
 * @param base Path below which the site lives, such as `/kb/`.
 * @param host Address of the host; without one no address can be whole.
 */
export function addresses(base: string, host: string | undefined): Pick<SiteView, 'href' | 'absolute'> {
  const root = base.replace(/\/*$/, '/');
  const href = (path: string): string => root + path.replace(/^\/+/, '');
  return { href, absolute: (path) => (host ? new URL(href(path), host).href : undefined) };
}
