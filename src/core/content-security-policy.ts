/**
 * What pages may load: only from their own site. Pagefind needs to compile WebAssembly and start a worker.
 * There is no inline script and no inline style anywhere, so neither is allowed.
 */
const directives = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "worker-src 'self' blob:",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-src 'self'",
] as const;

/** The policy for a `<meta>` element; a page cannot say there who may frame it. */
export const policyForMeta = directives.join('; ');

/** The policy for the HTTP header. */
export const policyForHeader = [...directives, "frame-ancestors 'self'"].join('; ');
