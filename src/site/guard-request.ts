import type { IncomingMessage, ServerResponse } from 'node:http';
import { policyForHeader } from '../core/content-security-policy.ts';

/** Gives an answer the headers that all of ours have, and refuses what does not come from this machine or wants more than to read. Says whether it did. */
export function isRefused({ method, headers }: IncomingMessage, response: ServerResponse): boolean {
  response.setHeader('content-security-policy', policyForHeader);
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'same-origin');
  response.setHeader('cache-control', 'no-cache');
  if (!isThisMachine(headers.host)) {
    response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
    response.end('This server shows your files on this machine alone: open it at localhost.\n');
    return true;
  }
  if (method !== 'GET' && method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return true;
  }
  return false;
}

/** Whether a browser asked for us by name: any other host is a page elsewhere that has its name point here (DNS rebinding). */
function isThisMachine(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? '');
}
