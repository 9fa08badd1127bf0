import type { APIRoute } from 'astro';
import { ownFiles, readOwnFile, type OwnFile } from '../../site/own-files.ts';

/** The organisation's own logo and style sheet, as they lie in its folder. */
export function getStaticPaths() {
  return ownFiles().map((file) => ({ params: { file: file.name }, props: { file } }));
}

export const GET: APIRoute<{ file: OwnFile }> = ({ props }) => new Response(readOwnFile(props.file));
