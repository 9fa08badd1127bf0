import { shortened } from '../shortened.ts';
import type { PlacedProblem } from '../model/message.ts';
import { plainText, walkProse } from '../model/prose.ts';
import { addressSpot } from '../parse/parse-prose.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot, atValue, type Placed, type Said } from './place-problem.ts';
import type { IncidentFiles } from './rule.ts';

/** Links whose words name another ticket, or another address, than the one that they lead to. */
export function linksThatDiffer({ narrative, actions }: IncidentFiles): readonly PlacedProblem[] {
  return [...inStory(narrative), ...(actions ? inActions(actions) : [])];
}

const inStory = rememberEach((narrative: ProseDocument<'narrative'>): readonly PlacedProblem[] => {
  const { links, sources } = narrative.card;
  const problems = [
    ...links.flatMap((link, index) => onList(narrative, ['links', index], link)),
    ...sources.flatMap((source, index) => onList(narrative, ['sources', index], source)),
  ];
  walkProse(narrative.prose, (node) => {
    if (node.type !== 'link') return undefined;
    const said = difference(plainText(node), node.url);
    if (said) problems.push(atSpot(narrative, addressSpot(node, node.url, narrative), said));
    return undefined;
  });
  return problems;
});

const inActions = rememberEach((actions: DataDocument<'actions'>): readonly PlacedProblem[] =>
  actions.data.flatMap(({ ticket }, index) =>
    typeof ticket === 'object' ? onList(actions, [index, 'ticket'], ticket) : [],
  ),
);

function onList(
  document: Placed,
  path: YamlPath,
  { title, url }: Readonly<Record<'title' | 'url', string>>,
): PlacedProblem[] {
  const said = difference(title, url);
  return said ? [atValue(document, [...path, 'url'], said)] : [];
}

function difference(words: string, url: string): Said | undefined {
  const number = /\/(?:issues?|pulls?|pull|merge_requests|work_items|discussions)\/(\d+)(?![\w.])/.exec(url)?.[1];
  const named = [...words.matchAll(/(?:#|!|\b(?:issue|PR|pull request|ticket)\s+)(\d+)\b/gi)].map(
    ([, digits]) => digits,
  );
  if (number !== undefined && named.length === 1 && named[0] !== number)
    return {
      reason: `Unexpected address of ${number} for ${named[0] ?? ''}, expected the same number`,
      help: 'Whoever follows the link arrives at another one. Was it copied from the line above?',
    };
  const key = /\/browse\/([A-Z][A-Z0-9]+-\d+)/.exec(url)?.[1];
  const keys = [...words.matchAll(/\b[A-Z][A-Z0-9]+-\d+\b/g)].map(([found]) => found);
  if (key !== undefined && keys.length === 1 && keys[0] !== key)
    return {
      reason: `Unexpected address of ${key} for ${keys[0] ?? ''}, expected the same key`,
      help: 'Whoever follows the link arrives at another one. Was it copied from the line above?',
    };
  const shown = /^(?:https?:\/\/|www\.)\S+$/i.exec(words.trim())?.[0];
  if (shown === undefined || !/^https?:/i.test(url) || /…|\.\.\.$/.test(shown) || bare(url).startsWith(bare(shown)))
    return undefined;
  return {
    reason: `Unexpected address ${shortened(url, 60)} behind the words ${shortened(shown, 60)}, expected the same`,
    help: 'Readers see one address and arrive at another.',
  };
}

function bare(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .replace(/[/.,;]+$/, '');
}
