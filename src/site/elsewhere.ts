import type { AstroGlobal } from 'astro';
import { site } from './site.ts';

/** Kinds of entries that may have had another id. */
export const movable = ['incidents', 'themes', 'playbacks'] as const;

export type Movable = (typeof movable)[number];

export function isMovable(kind: string): kind is Movable {
  return (movable as readonly string[]).includes(kind);
}

/** The answer of a page that has no entry of that id: a former id leads on to the present one, any other is not there. */
export async function elsewhere(
  { rewrite }: Pick<AstroGlobal, 'rewrite'>,
  kind: Movable,
  id: string,
): Promise<Response> {
  const { graph, href } = site();
  return graph.presentIds[kind].has(id) ? rewrite(href(`moved/${kind}/${id}/`)) : notThere();
}

/** Lets the page for what is not there answer. */
export function notThere(): Response {
  return new Response(null, { status: 404 });
}
