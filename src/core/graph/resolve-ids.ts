import { contentPath, pageOfContent } from '../model/content-path.ts';
import type { ImprovementAction } from '../model/improvement-action.ts';
import type { ProseNode, ProseRoot } from '../model/prose.ts';
import type { IncidentRecord } from '../model/record.ts';
import type { Settings } from '../model/settings.ts';
import type { ReferringElements } from '../model/prose-reference.ts';
import type { Incident, KnowledgeGraph, PlaybackEntry, ThemeEntry } from './knowledge-graph.ts';

/**
 * Puts present ids in the place of former ones, wherever an entry names another: in keys, in attributes of elements and in
 * links of prose. It is done once, when the graph is built; behind it nobody meets a former id.
 */
export function idResolver(present: KnowledgeGraph['presentIds'], vocabulary: ReferringElements): IdResolver {
  const incidentId = (id: string): string => present.incidents.get(id) ?? id;
  const themeId = (id: string): string => present.themes.get(id) ?? id;
  const prose = proseResolver(present, vocabulary);
  const isSettled = [present.incidents, present.themes, present.playbacks].every(({ size }) => size === 0);
  if (isSettled) {
    const asItIs = <Value>(value: Value): Value => value;
    return { incident: asItIs, theme: asItIs, playback: asItIs, settings: asItIs };
  }
  const themes = (ids: readonly string[]): string[] => [...new Set(ids.map(themeId))];
  const record = (before: IncidentRecord): IncidentRecord => ({
    ...before,
    factors: before.factors.map((factor) => ({ ...factor, themes: themes(factor.themes) })),
    findings: before.findings.map((finding) => ({ ...finding, themes: themes(finding.themes) })),
  });
  const action = (before: ImprovementAction): ImprovementAction => ({
    ...before,
    answers: themes(before.answers),
    incidents: before.incidents.map(incidentId),
  });
  return {
    incident: (before) => ({
      ...before,
      card: {
        ...before.card,
        themes: themeUses(before.card.themes, themeId),
        related: before.card.related.map((link) => ({ ...link, incident: incidentId(link.incident) })),
      },
      record: record(before.record),
      actions: before.actions.map(action),
      analyses: before.analyses.map((analysis) => ({ ...analysis, prose: prose(analysis.prose, analysis.file) })),
      prose: prose(before.prose, before.file),
    }),
    theme: (before) => ({
      ...before,
      card: { ...before.card, related: themes(before.card.related) },
      prose: prose(before.prose, before.file),
    }),
    playback: (before) => ({
      ...before,
      card: {
        ...before.card,
        incidents: before.card.incidents.map(incidentId),
        themes: themes(before.card.themes),
      },
      prose: prose(before.prose, before.file),
    }),
    settings: (before) => ({ ...before, featured: before.featured.map(incidentId) }),
  };
}

export interface IdResolver {
  incident(before: Incident): Incident;
  theme(before: ThemeEntry): ThemeEntry;
  playback(before: PlaybackEntry): PlaybackEntry;
  settings(before: Settings): Settings;
}

/** Themes that became one may both be on a card; then the one that is left has both sentences. */
function themeUses(uses: Readonly<Record<string, string>>, themeId: (id: string) => string): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [id, how] of Object.entries(uses)) {
    const before = merged[themeId(id)];
    merged[themeId(id)] = before === undefined ? how : `${before} ${how}`;
  }
  return merged;
}

function proseResolver(present: KnowledgeGraph['presentIds'], vocabulary: ReferringElements) {
  const presentOf = (kind: string, id: string): string =>
    kind === 'incidents' || kind === 'themes' || kind === 'playbacks' ? (present[kind].get(id) ?? id) : id;
  const address = (url: string, file: string): string => {
    if (/^[a-z][a-z0-9+.-]*:|^[#/]/i.test(url)) return url;
    const [path = ''] = url.split(/[?#]/, 1);
    const target = contentPath(file, path);
    const [kind = '', id = ''] = (target === undefined ? undefined : pageOfContent(target))?.split('/') ?? [];
    const now = presentOf(kind, id);
    const at = path.lastIndexOf(id);
    return now === id || at < 0 ? url : path.slice(0, at) + now + path.slice(at + id.length) + url.slice(path.length);
  };
  const attributesOf = (node: Extract<ProseNode, { type: 'element' }>): typeof node.attributes => {
    let { attributes } = node;
    for (const { to, id, attribute } of vocabulary.get(node.name)?.refersTo?.(node.attributes) ?? []) {
      if (to !== 'incident' && to !== 'theme') continue;
      const now = presentOf(`${to}s`, id);
      const value: unknown = attributes[attribute];
      if (now === id) continue;
      attributes = {
        ...attributes,
        [attribute]: Array.isArray(value) ? value.map((item) => (item === id ? now : item)) : now,
      };
    }
    return attributes;
  };
  const resolve = (node: ProseNode, file: string): ProseNode => {
    const held = 'children' in node ? resolveAll(node.children, file) : undefined;
    const children = held && 'children' in node && held !== node.children ? { children: held } : undefined;
    if (node.type === 'link') {
      const url = address(node.url, file);
      return children || url !== node.url ? { ...node, ...children, url } : node;
    }
    if (node.type === 'element') {
      const attributes = attributesOf(node);
      return children || attributes !== node.attributes ? { ...node, ...children, attributes } : node;
    }
    return children ? { ...node, ...children } : node;
  };
  // Nearly all prose needs no change, and is then the very same: thousands of stories are not copied.
  const resolveAll = (nodes: ProseNode[], file: string): ProseNode[] => {
    const resolved = nodes.map((node) => resolve(node, file));
    return resolved.every((node, index) => node === nodes[index]) ? nodes : resolved;
  };
  return (root: ProseRoot, file: string): ProseRoot => {
    const children = resolveAll(root.children, file);
    return children === root.children ? root : { ...root, children };
  };
}
