/**
 * The path that a request asks for, below a base and decoded; undefined where it is for something else or cannot be read.
 * Vite takes the base off `url` before others see it, and keeps what was asked for beside it.
 */
export function pathBelow(
  base: string,
  request: { url?: string | undefined; originalUrl?: string | undefined },
): string | undefined {
  const [path = '/'] = (request.originalUrl ?? request.url ?? '/').split('?', 1);
  if (!path.startsWith(base)) return undefined;
  try {
    return decodeURIComponent(path.slice(base.length));
  } catch {
    return undefined;
  }
}
