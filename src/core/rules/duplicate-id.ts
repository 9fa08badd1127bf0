import type { PlacedProblem } from '../model/message.ts';
import type { DataDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'duplicate-id',
  title: 'Give each thing an id of its own',
  level: 'error',
  group: 'references',
  about: 'knowledge-base',
  check: ({ documents, settingsFile }) => [
    ...documents.records.flatMap((record) => [
      ...repeated('person', record.data.people, record, ['people']),
      ...repeated('event', record.data.timeline, record, ['timeline']),
      ...repeated('factor', record.data.factors, record, ['factors']),
      ...repeated('hypothesis', record.data.hypotheses, record, ['hypotheses']),
      ...repeated('pause', record.data.pauses, record, ['pauses']),
    ]),
    ...documents.actions.flatMap((actions) => repeated('action', actions.data, actions, [])),
    ...(settingsFile
      ? [
          ...repeated('severity', settingsFile.data.severities, settingsFile, ['severities']),
          ...repeated('tracker', settingsFile.data.trackers, settingsFile, ['trackers'], 'name'),
        ]
      : []),
  ],
});

function repeated(
  what: string,
  list: readonly { id?: string | undefined; name?: string | undefined }[],
  document: DataDocument,
  path: YamlPath,
  key: 'id' | 'name' = 'id',
): PlacedProblem[] {
  const first = new Map<string, number>();
  const problems: PlacedProblem[] = [];
  list.forEach(({ [key]: id }, index) => {
    if (id === undefined) return;
    const owner = first.get(id);
    if (owner === undefined) return void first.set(id, index);
    const spot = document.yaml.spotOf([...path, owner, key]);
    problems.push({
      ...atValue(document, [...path, index, key], {
        reason: `Unexpected second ${what} “${id}”, expected an id of its own`,
        help: `References to ${id} could mean either. Rename one of them.`,
      }),
      notes: [
        { text: 'first defined here', file: document.source.file, place: document.source.place(spot.start, spot.end) },
      ],
    });
  });
  return problems;
}
