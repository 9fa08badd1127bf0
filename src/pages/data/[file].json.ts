import type { APIRoute } from 'astro';
import { dataFiles } from '../../core/views/data-exports.ts';
import { site } from '../../site/site.ts';

export function getStaticPaths() {
  return [...dataFiles(site())].map(([file, data]) => ({ params: { file }, props: { data } }));
}

export const GET: APIRoute<{ data: unknown }> = ({ props }) => Response.json(props.data);
