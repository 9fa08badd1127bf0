import type { PlacedProblem } from '../model/message.ts';
import type { SourceText } from '../parse/source-text.ts';
import { rememberEach } from '../remember-each.ts';
import { isAllowed } from '../rule-kit/privacy/is-allowed.ts';
import { findSecretShapes } from '../rule-kit/privacy/secret-shapes.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'no-secret',
  title: 'Keep keys and passwords out',
  level: 'error',
  group: 'privacy',
  about: 'knowledge-base',
  check: (world) =>
    world.sources.flatMap((source) =>
      shapesIn(source)
        .filter(({ start, end }) => !isAllowed(source.text.slice(start, end), world))
        // One that stands there twice is taken out twice, and told of once.
        .filter(({ start, end }, index, all) => {
          const words = source.text.slice(start, end);
          return all.findIndex((other) => source.text.slice(other.start, other.end) === words) === index;
        })
        .map(({ start, end, kind }) => secretProblem(source, start, end, kind)),
    ),
});

const shapesIn = rememberEach(({ text }: SourceText) => findSecretShapes(text));

/** The words of a message about a secret: its kind and place, never the secret. */
export function secretProblem(source: SourceText, start: number, end: number, kind: string): PlacedProblem {
  return {
    file: source.file,
    place: source.place(start, end),
    reason: `Unexpected ${kind}, expected no secret in a story`,
    help: 'Whoever reads the page or the repository can use it. Revoke it first, because git keeps what was once committed; then take it out here.',
  };
}
