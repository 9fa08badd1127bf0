import type { APIRoute } from 'astro';
import { llmsText } from '../core/views/llms-text.ts';
import { site } from '../site/site.ts';

export const GET: APIRoute = () => new Response(llmsText(site()), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
