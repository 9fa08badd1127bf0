import type { APIRoute } from 'astro';
import type { Incident } from '../../core/graph/knowledge-graph.ts';
import { incidentData } from '../../core/views/data-exports.ts';
import { site } from '../../site/site.ts';

export function getStaticPaths() {
  return [...site().graph.incidents.values()].map((incident) => ({ params: { id: incident.id }, props: { incident } }));
}

export const GET: APIRoute<{ incident: Incident }> = ({ props }) => Response.json(incidentData(props.incident, site()));
