import type { Place } from '../model/place.ts';
import type { Rule } from '../rule-kit/rule.ts';
import { withoutControls } from './brief.ts';
import type { Report } from './report.ts';

const levels = { error: 'error', warning: 'warning', suggestion: 'note' } as const;

/** A report as SARIF 2.1.0, which code hosts and review tools read. Texts of the files are not part of it. */
export function sarifReport(report: Report, rules: readonly Rule[], version: string): string {
  const ids = [...new Set(report.messages.map(({ rule }) => rule))].sort();
  const ruleOf = new Map(rules.map((rule) => [rule.id, rule]));
  const given = new Map(report.messages.map(({ rule, level }) => [rule, level]));
  const urls = new Map(report.messages.map(({ rule, url }) => [rule, url]));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Second Story',
            semanticVersion: version,
            rules: ids.map((id) => {
              const rule = ruleOf.get(id);
              const url = urls.get(id);
              return {
                id,
                shortDescription: { text: rule?.title ?? id },
                ...(url === undefined ? {} : { helpUri: url }),
                // A rule of others weighs as it spoke.
                defaultConfiguration: { level: levels[rule?.level ?? given.get(id) ?? 'warning'] },
              };
            }),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: report.messages.map((message) => ({
          ruleId: message.rule,
          ruleIndex: ids.indexOf(message.rule),
          level: levels[message.level],
          message: {
            text: withoutControls([message.reason, message.help].filter(Boolean).join('. ').replaceAll('\n', ' ')),
          },
          locations: [{ physicalLocation: location(message.path, message.place) }],
          ...(message.notes && message.notes.length > 0
            ? {
                relatedLocations: message.notes.map((note, id) => ({
                  id,
                  message: { text: withoutControls(note.text) },
                  physicalLocation: location(message.path.replace(message.file, note.file), note.place),
                })),
              }
            : {}),
        })),
      },
    ],
  };
  return JSON.stringify(log, null, 2);
}

function location(path: string, place: Place | undefined): object {
  return {
    artifactLocation: { uri: path.split('/').map(encodeURIComponent).join('/') },
    ...(place
      ? {
          region: {
            startLine: place.start.line,
            startColumn: place.start.column,
            endLine: place.end.line,
            endColumn: place.end.column,
          },
        }
      : {}),
  };
}
