import type { PlacedProblem } from '../model/message.ts';
import { walkProse } from '../model/prose.ts';
import { isForReaders } from '../rule-kit/absence.ts';
import { atKey, atSpot } from '../rule-kit/place-problem.ts';
import { defineRule, type IncidentFiles } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'perspectives',
  title: 'Let more than one person’s view be heard',
  level: 'suggestion',
  group: 'absences',
  about: 'incident',
  check: (files): PlacedProblem[] => {
    const { record } = files;
    const empty = emptyPerspectives(files);
    if (empty.length > 0) return empty;
    if (!record || record.data.people.length < 2 || record.data.timeline.length < 3 || !isForReaders(files)) return [];
    const heard = heardPeople(files);
    if (heard.size >= 2 || files.analyses.length >= 2) return [];
    return [
      atKey(record, ['people'], {
        reason: `Missing perspectives; add ${heard.size === 0 ? 'two' : 'a second'}, as <Perspective of="…"> or as believed on events`,
        help: `${String(record.data.people.length)} people took part. The same minute looked different from where each of them stood.`,
      }),
    ];
  },
});

/** Which attribute names a person. */
const namesPerson: Readonly<Record<string, string>> = { Perspective: 'of', Quote: 'who' };

function heardPeople({ narrative, record, analyses }: IncidentFiles): Set<string> {
  const heard = new Set<string>();
  walkProse(narrative.prose, (node) => {
    const who = node.type === 'element' ? node.attributes[namesPerson[node.name] ?? ''] : undefined;
    if (typeof who === 'string') heard.add(who);
    return undefined;
  });
  for (const { believed, cue, who } of record?.data.timeline ?? [])
    if (believed !== undefined || cue !== undefined) who.forEach((id) => heard.add(id));
  for (const { by } of record?.data.hypotheses ?? []) by.forEach((id) => heard.add(id));
  for (const { card, id } of analyses) heard.add(card.person ?? id);
  return heard;
}

function emptyPerspectives({ narrative }: IncidentFiles): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  walkProse(narrative.prose, (node) => {
    if (node.type === 'element' && node.name === 'Perspective' && node.children.length === 0)
      problems.push(
        atSpot(
          narrative,
          { start: node.start, end: Math.min(node.end, node.start + '<Perspective'.length) },
          {
            reason: 'Missing words in <Perspective>; add what they saw and took to be true',
            help: 'Leave it out until that person has been asked.',
          },
        ),
      );
    return undefined;
  });
  return problems;
}
