import type { PlacedProblem } from '../model/message.ts';
import { plainText, type ProseNode, type ProseParent } from '../model/prose.ts';
import { withProse } from '../parse/documents.ts';
import type { DataDocument, ProseDocument } from '../parse/document.ts';
import type { YamlPath } from '../parse/yaml-places.ts';
import { rememberEach } from '../remember-each.ts';
import { atSpot, atValue } from '../rule-kit/place-problem.ts';
import { defineRule } from '../rule-kit/rule.ts';

export default defineRule({
  id: 'unfinished-sentence',
  title: 'End each sentence',
  level: 'warning',
  group: 'dialect',
  about: 'knowledge-base',
  check: ({ documents, settings }) => {
    const prose = withProse(documents);
    const isEnglish = (language = settings.language): boolean => language.startsWith('en');
    const languages = new Map(documents.narratives.map(({ entry, card }) => [entry, card.language]));
    const ofValues = [
      ...prose,
      ...documents.records,
      ...documents.actions,
      ...[documents.services, documents.teams, documents.glossary].filter((register) => register !== undefined),
    ];
    return [
      ...prose.flatMap((document) =>
        isEnglish(languages.get(document.entry)) ? inEnglish(document) : inOtherLanguage(document),
      ),
      ...ofValues.flatMap((document) => (isEnglish(languages.get(document.entry)) ? inValues(document) : [])),
    ];
  },
});

/** Words of front matter and of YAML that break off. */
const inValues = rememberEach((document: ProseDocument | DataDocument): PlacedProblem[] => {
  const found: PlacedProblem[] = [];
  const visit = (value: unknown, path: YamlPath): void => {
    if (typeof value === 'string') {
      if (!brokenOff.test(value) || !/\S\s+\S+\s+\S+\s*$/.test(value)) return;
      found.push(
        atValue(document, path, {
          reason: `Unexpected end of words after “${value.trim().split(/\s+/).slice(-3).join(' ')}”, expected the end of a sentence`,
          help: 'Did words get lost here?',
        }),
      );
    } else if (Array.isArray(value)) value.forEach((part, index) => visit(part, [...path, index]));
    else if (value !== null && typeof value === 'object')
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
  };
  visit(document.yaml.value, []);
  return found;
});

/** Words that end no sentence, title or name. */
const brokenOff = /\s(?:the|an?|and|or|because|whose|whether|their|our|than|(?<!\ba )while)\s*$/i;

const inEnglish = rememberEach((document: ProseDocument) => inDocument(document, true));
const inOtherLanguage = rememberEach((document: ProseDocument) => inDocument(document, false));

/** A heading that is a time or a day, which the words below go on from. */
function isTime(before: ProseNode | undefined): boolean {
  return before?.type === 'heading' && /^\d/.test(plainText(before));
}

interface Paragraph {
  node: ProseParent;
  text: string;
  before: ProseNode | undefined;
  next: ProseNode | undefined;
}

/** A paragraph that breaks off, or whose beginning is gone; where others of the same text end and begin as sentences do. */
function inDocument(document: ProseDocument, isEnglish: boolean): PlacedProblem[] {
  const paragraphs = paragraphsOf(document.prose);
  const ended = paragraphs.filter(({ text }) => isEnd(text)).length;
  const isUsual = paragraphs.length >= 5 && ended >= paragraphs.length * 0.9;
  return paragraphs.flatMap(({ node, text, before, next }): PlacedProblem[] => {
    const isLong = text.split(/\s+/).length > 8;
    const hangs =
      isEnglish &&
      hanging.test(text) &&
      (isLong || (/\s\S+\s/.test(text) && never.test(text) && isWords(node.children.at(-1))));
    const isLast = next === undefined || (next.type === 'heading' && !isTime(next));
    const announces = isLast && /:[*_]*$/.test(text) && announcing.test(text);
    const breaksOff = announces || hangs || (isLong && isUsual && !isEnd(text) && isWords(node.children.at(-1)));
    if (breaksOff && !leadsOn(next))
      return [
        atSpot(document, lastWord(document, node), {
          reason: `Unexpected end of a paragraph after “${text.split(/\s+/).slice(-3).join(' ')}”, expected the end of a sentence`,
          help: 'Did words get lost here? Else add the full stop.',
        }),
      ];
    if (
      isUsual &&
      isLong &&
      /^\p{Ll}{3,}\s+\p{Ll}/u.test(text) &&
      isWords(node.children[0]) &&
      !leadsOn(before) &&
      !isTime(before)
    )
      return [
        atSpot(
          document,
          { start: node.start, end: node.start + (/^\S+/.exec(text)?.[0].length ?? 1) },
          {
            reason: `Unexpected start of a paragraph with “${text.split(/\s+/).slice(0, 3).join(' ')}”, expected the start of a sentence`,
            help: 'Did words get lost here? Else begin with a capital letter.',
          },
        ),
      ];
    return [];
  });
}

/** Paragraphs that stand by themselves, in sections and in elements; items of lists and cells are often half sentences. */
function paragraphsOf(parent: ProseParent): Paragraph[] {
  return parent.children.flatMap((node, index): Paragraph[] => {
    if (node.type === 'element') return paragraphsOf(node);
    if (node.type !== 'paragraph') return [];
    const text = plainText(node).trim();
    return text === '' ? [] : [{ node, text, before: parent.children[index - 1], next: parent.children[index + 1] }];
  });
}

function isEnd(text: string): boolean {
  return /[^\p{L}\p{N}\s,;–—-][*_’”"'»)\]\s\p{So}\p{No}]*$/u.test(text);
}

/** A list, code, a table or a picture goes on where words stop. */
function leadsOn(next: ProseNode | undefined): boolean {
  return next !== undefined && next.type !== 'paragraph' && next.type !== 'heading' && next.type !== 'thematicBreak';
}

/** A colon behind words that a list or code was to follow. */
const announcing =
  /\b(?:following|as follows|these|those|(?:two|three|four|five|six|several|some|\d+) \p{L}[\p{L}-]+|steps|things|reasons)\b[^.!?:]*:[*_]*$/iu;

/** Words that no sentence ends with. */
const hanging =
  /\s(?:the|an?|of|to|in|and|or|but|with|for|from|by|as|which|who|whose|that|whether|where|each|every|is|was|were|are|be|been|has|had|have|will|would|could|their|its|our|because|if|when|while|than|into|not|very|including|such|noting)$|,$/i;

/** Those of them that end no name, title or question either. */
const never = /\s(?:the|an?|of|and|or|because|which|whose|that|whether|their|our|than|if|while)$/i;

/** Elements, addresses, pictures and names in code begin and end as they like. */
function isWords(node: ProseNode | undefined): boolean {
  return node?.type === 'text' && !/(?:https?:|www\.)\S+$/.test(node.value);
}

function lastWord({ source }: ProseDocument, { start, end }: ProseNode): { start: number; end: number } {
  const word = /\S+\s*$/.exec(source.text.slice(start, end))?.[0] ?? '';
  return { start: end - word.length, end };
}
