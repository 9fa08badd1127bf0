import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { ownFiles } from '../../site/own-files.ts';

/** The organisation's own logo and style sheet, as they lie in its folder. */
export function getStaticPaths() {
  return ownFiles().map(({ name, path }) => ({ params: { file: name }, props: { path } }));
}

export const GET: APIRoute<{ path: string }> = ({ props }) => new Response(new Uint8Array(readFileSync(props.path)));
