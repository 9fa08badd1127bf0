import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request, or hands it on to the next: alone, or with what went wrong. */
export type Handler = (
  request: IncomingMessage & { originalUrl?: string | undefined },
  response: ServerResponse,
  next: (error?: unknown) => void,
) => void;
