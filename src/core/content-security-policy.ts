/**
 * What pages may load: only from their own site, requests, workers and frames included. There is no inline script and no inline style
 * anywhere, so neither is allowed; what is compiled in a browser is not, either: of Pagefind only the texts are read.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
] as const;

/** The policy for a `<meta>` element; a page cannot say there who may frame it. */
export const policyForMeta = directives.join('; ');

/** The policy for the HTTP header. */
export const policyForHeader = [...directives, "frame-ancestors 'self'"].join('; ');
