import type { APIRoute } from 'astro';
import { site } from '../site/site.ts';
import { ownStyle } from '../site/own-style.ts';

/** The organisation's accent colour and style sheet, loaded after ours. */
export const GET: APIRoute = () => new Response(ownStyle(site().graph.settings), { headers: { 'content-type': 'text/css; charset=utf-8' } });
