import type { APIRoute } from 'astro';
import type { Incident } from '../../core/graph/knowledge-graph.ts';
import { markdownTwin } from '../../core/views/markdown-twin.ts';
import { site } from '../../site/site.ts';

export function getStaticPaths() {
  return [...site().graph.incidents.values()].map((incident) => ({ params: { id: incident.id }, props: { incident } }));
}

export const GET: APIRoute<{ incident: Incident }> = ({ props }) =>
  new Response(markdownTwin(props.incident, site()), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
