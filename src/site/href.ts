const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');
const host = import.meta.env.SITE;

/** The one way to an address inside the site: a path below its root, such as `themes/`, with the base in front. */
export function href(path: string): string {
  return base + path.replace(/^\/+/, '');
}

/** The same with host; undefined when the knowledge base names no `url`. */
export function absolute(path: string): string | undefined {
  return host ? new URL(href(path), host).href : undefined;
}
