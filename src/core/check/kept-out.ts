import type { KnowledgeGraph } from '../graph/knowledge-graph.ts';
import type { Message } from '../model/message.ts';
import type { SourceText } from '../parse/source-text.ts';

type Sources = ReadonlyMap<string, SourceText>;

/** `3 drafts, 1 in review`: what is there and readers do not see; undefined when they see everything. */
export function keptOut(wholeGraph: Pick<KnowledgeGraph, 'incidents' | 'themes' | 'playbacks'>): string | undefined {
  const statuses = [wholeGraph.incidents, wholeGraph.themes, wholeGraph.playbacks].flatMap((entries) =>
    [...entries.values()].map(({ card }) => card.status),
  );
  const drafts = statuses.filter((status) => status === 'draft').length;
  const inReview = statuses.filter((status) => status === 'in-review').length;
  const counted = [
    ...(drafts > 0 ? [`${String(drafts)} draft${drafts === 1 ? '' : 's'}`] : []),
    ...(inReview > 0 ? [`${String(inReview)} in review`] : []),
  ];
  return counted.length === 0 ? undefined : counted.join(', ');
}

/**
 * Errors that keep a site from being built: those in what readers are to see. An entry that is not published is left out whole,
 * so its errors are its author's alone.
 */
export function blockingErrors(messages: readonly Message[], sources: Sources, drafts: boolean): Message[] {
  return messages.filter(
    ({ level, file, rule }) => level === 'error' && (rule === 'no-secret' || drafts || !isUnpublished(file, sources)),
  );
}

function isUnpublished(file: string, sources: Sources): boolean {
  const incident = /^incidents\/[^/]+\//.exec(file)?.[0];
  if (incident === undefined) return /^(?:themes|playbacks)\//.test(file) && isHeldBack(sources.get(file), 'published');
  const narrative = sources.get(`${incident}narrative.mdx`) ?? sources.get(`${incident}narrative.md`);
  return narrative !== undefined && isHeldBack(narrative, 'draft');
}

/**
 * The card may be what is broken, so its words are asked. A story without a status is a draft, a theme or playback is not. Of a
 * file that was half saved nobody knows: its status may stand in what is missing.
 */
function isHeldBack(source: SourceText | undefined, withoutStatus: 'draft' | 'published'): boolean {
  const text = source?.text ?? '';
  const [, card = text, end] = /(?<![\s\S])\uFEFF?\s*---[^\n]*\n([\s\S]*?)(^---|(?![\s\S]))/m.exec(text) ?? [];
  const breaksOff = end === '' || text.trim() === '';
  const status = /^\s*status\s*:\s*["']?([\w-]+)/m.exec(card)?.[1] ?? (breaksOff ? 'unknown' : withoutStatus);
  // A word that is no status may be a slip of “published”.
  return status === 'draft' || status === 'in-review';
}
