import { theOtherOne } from '../rule-kit/place-notes.ts';
import { lettersOf } from '../rule-kit/alike.ts';
import type { PlacedProblem } from '../model/message.ts';
import { plainText, type ProseNode } from '../model/prose.ts';
import { withProse } from '../parse/documents.ts';
import type { ProseDocument } from '../parse/document.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'heading-order',
  title: 'Let headings lead through a text',
  level: 'warning',
  group: 'dialect',
  about: 'knowledge-base',
  check: ({ documents }) => withProse(documents).flatMap(inDocument),
});

type Heading = Extract<ProseNode, { type: 'heading' }>;

/** Each heading is told of once, of the first that is odd about it. */
const inDocument = rememberEach((document: ProseDocument): readonly PlacedProblem[] => {
  // A form that is still to be filled in says nothing of its order.
  const headings = document.prose.children.flatMap((node) =>
    node.type === 'heading' && !/\{\{|^\[[^\]]*\]/.test(plainText(node)) ? [node] : [],
  );
  const isTitle = titles(headings);
  return headings.flatMap((heading, index): PlacedProblem[] => {
    const before = headings.slice(0, index);
    const said =
      isTitle(index) ?? tooDeep(heading, before) ?? again(heading, before) ?? numberAgain(heading, before, document);
    if (!said) return [];
    const { twin, ...words } = said;
    const problem = atSpot(document, heading, words);
    return [twin ? { ...problem, notes: [theOtherOne(document, twin)] } : problem];
  });
});

interface Said {
  reason: string;
  help: string;
  twin?: Heading | undefined;
}

/** A heading of the first level among smaller ones; where all sections have one, that is how the text is written. */
function titles(headings: readonly Heading[]): (index: number) => Said | undefined {
  const first = headings.filter(({ depth }) => depth === 1).length;
  const second = headings.filter(({ depth }) => depth === 2).length;
  return (index) =>
    headings[index]?.depth === 1 && index > 0 && second >= first
      ? {
          reason: 'Unexpected # for a heading inside the text, expected ##',
          help: 'The title stands on the card. Sections begin with ##, and what is below them with ###.',
        }
      : undefined;
}

function tooDeep({ depth }: Heading, before: readonly Heading[]): Said | undefined {
  const above = before.at(-1);
  if (!above || depth <= above.depth + 1) return undefined;
  return {
    reason: `Unexpected ${'#'.repeat(depth)} below ${'#'.repeat(above.depth)}, expected ${'#'.repeat(above.depth + 1)}`,
    help: 'Whoever goes through a page by its headings misses the level between.',
  };
}

/** The same words at the same level below the same heading. */
function again(heading: Heading, before: readonly Heading[]): Said | undefined {
  const words = lettersOf(plainText(heading));
  const parent = before.findLastIndex(({ depth }) => depth < heading.depth);
  const twin = before.find(
    (other, index) => index > parent && other.depth === heading.depth && lettersOf(plainText(other)) === words,
  );
  if (words === '' || !twin) return undefined;
  return {
    reason: `Unexpected second heading “${plainText(heading)}”, expected another name`,
    help: 'Links to the second lead to the first. Was it copied, and its words left?',
    twin,
  };
}

/** `## 2. …` or `## Second way` twice. */
function numberAgain(heading: Heading, before: readonly Heading[], { source }: ProseDocument): Said | undefined {
  const number = numberOf(heading);
  const parent = before.findLastIndex(({ depth }) => depth < heading.depth);
  const above = before.findLast((other, index) => index > parent && other.depth === heading.depth);
  const last = above && numberOf(above);
  const beforeLast = above && before.slice(0, before.indexOf(above)).findLast(({ depth }) => depth === heading.depth);
  // Behind a number that is wrong, the next is right as it was counted.
  const counted = (beforeLast ? (numberOf(beforeLast) ?? -9) : -9) + 2;
  if (
    number === undefined ||
    last === undefined ||
    number === last + 1 ||
    number === counted ||
    (number === 1 && last > 1) ||
    // One between them that is none for want of a blank is told of there.
    /^#{1,6}\d/m.test(source.text.slice(above?.end, heading.start))
  )
    return undefined;
  return {
    reason: `Unexpected number ${String(number)} in a heading, expected ${String(last + 1)}`,
    help: `The heading before it has number ${String(last)}.`,
    twin: above,
  };
}

function numberOf(heading: Heading): number | undefined {
  const words = plainText(heading);
  const written = /^(?:\p{L}+ )?(\d{1,2})[.):](?=\s|$)|^(?:step|part|phase|act|chapter|round|stage) (\d{1,2})\b/iu.exec(
    words,
  );
  const digits = written?.[1] ?? written?.[2];
  if (digits !== undefined) return Number(digits);
  const ordinal = /^(?:the )?(\p{L}+) \p{L}/iu.exec(words)?.[1]?.toLowerCase() ?? '';
  return ordinals.includes(ordinal) ? ordinals.indexOf(ordinal) + 1 : undefined;
}

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
