import { rememberEach } from '../../remember-each.ts';
import type { Spot } from '../../model/spot.ts';
import type { Level } from '../../model/message.ts';
import { matchOutside } from '../match-outside.ts';
import type { Hit, Passage } from '../passage.ts';
import { rememberLast } from '../../remember-last.ts';
import { isOneSentence } from '../once-per-thought.ts';
import { defineRule, type Rule, type Thought } from '../rule.ts';
import { english } from './english.ts';
import { buildTriggerIndex, findTriggered, type TriggerIndex } from './find-trigger-words.ts';
import { german } from './german.ts';
import type { Phrase, PhraseBook, Phrases } from './phrase-book.ts';

/** A rule about a way of speaking; its phrases stand in the phrase book of each language. */
export interface PhraseRule {
  id: string;
  title: string;
  level: Exclude<Level, 'error'>;
  /** What it reads: the story as told, with or without headings; actions, with or without lessons; or all but headings. */
  reads: 'story' | 'story-and-headings' | 'actions' | 'actions-and-lessons' | 'everything';
  /** Questions may say it: "What would you have done?" invites, where "They would have…" closes. */
  questions?: 'spared';
  /** Below a heading with a date, “tomorrow” and “this morning” can be told. */
  dated?: 'spared';
  /** A question to a room may not say it either: it would put the answer, or the blame, into it. */
  rooms?: 'read';
  /** An action that says when it is done may begin as it likes. */
  ending?: 'spared';
  /** Words of links may say it: there readers can follow. */
  links?: 'spared';
  /** What it asks of a sentence, where other rules ask the same: then one of them is enough. */
  thought?: Thought | readonly Thought[];
}

/** Languages we have phrases for, by primary subtag. Add a language: its book, and a line here. */
export const phraseBooks: Readonly<Record<string, PhraseBook>> = { en: english, de: german };

/** A rule that looks for phrases. What people said stays as they said it: quotations, code and `believed` are passed over. */
export function definePhraseRule({
  id,
  title,
  level,
  reads,
  questions,
  dated,
  rooms,
  ending,
  links,
  thought,
}: PhraseRule): Rule {
  return defineRule({
    id,
    title,
    level,
    group: 'language',
    about: 'words',
    ...(thought ? { thought } : {}),
    check: (passage) => {
      const { book, phrases, spared } = announcedIn(passage);
      const idea = phrases.size === 0 ? undefined : book.rules[id];
      if (
        !idea?.phrases.some((phrase) => phrases.has(phrase)) ||
        !isRead(passage, reads, book) ||
        (passage.where === 'question' && rooms !== 'read') ||
        (ending === 'spared' && passage.hasEnd === true)
      )
        return none;
      if (dated === 'spared' && passage.headings.some((heading) => dateInHeading.test(heading))) return none;
      const hits: Spoken[] = [];
      for (const phrase of idea.phrases) {
        if (!phrases.has(phrase) || (phrase.only !== undefined && phrase.only !== passage.where)) continue;
        const linked = links === 'spared' ? (passage.linked ?? none) : none;
        const taken = hits.length === 0 && linked.length === 0 ? spared : [...spared, ...linked, ...hits];
        for (const { index, 0: words } of matchOutside(passage.text, phrase.find, taken)) {
          const end = index + words.length;
          if (questions === 'spared' && isInQuestion(passage.text, end)) continue;
          hits.push({ start: index, end, words: words.replace(/\s+/g, ' '), phrase });
          if (hits.length >= mostHits) return told(hits, passage.text, idea, book);
        }
      }
      return told(hits, passage.text, idea, book);
    },
  });
}

const dateInHeading =
  /\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}(?:st|nd|rd|th)?\.? \p{L}{3,}|\b\p{L}{3,} \d{1,2}(?:st|nd|rd|th)?\b|\bday \d/iu;

/** More in one paragraph would say nothing new. */
const mostHits = 20;

/** A phrase as it was said. */
interface Spoken extends Spot {
  words: string;
  phrase: Phrase;
}

/** One message for phrases of a sentence that ask the same, at the first of them. */
function told(hits: readonly Spoken[], text: string, idea: Phrases, { reason }: PhraseBook): Hit[] {
  const sentences: [Spoken, ...Spoken[]][] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start)) {
    const sentence = sentences.at(-1);
    const last = sentence?.at(-1);
    const isSame = last && last.phrase.expected === hit.phrase.expected && isOneSentence(text, last.end, hit.start);
    if (sentence && isSame) sentence.push(hit);
    else sentences.push([hit]);
  }
  return sentences.map((spoken): Hit => {
    const [{ start, end, phrase }] = spoken;
    const suggestions = phrase.instead ?? idea.instead;
    return {
      start,
      end,
      reason: reason([...new Set(spoken.map(({ words }) => words))].slice(0, 3), phrase.expected ?? idea.expected),
      help: idea.help,
      ...(suggestions ? { suggestions } : {}),
    };
  });
}

const none: readonly Hit[] = [];

/** The phrases whose words occur in a passage, and what is passed over when they are looked for. */
interface Announced {
  book: PhraseBook;
  phrases: ReadonlySet<Phrase>;
  /** Quotations and code. */
  spared: readonly Spot[];
}

const nothing: Announced = { book: english, phrases: new Set(), spared: [] };

const announcedIn = rememberLast(({ evidence, where, language, text, headings, code = [] }: Passage): Announced => {
  if (evidence || isChatLine(text, headings) || where === 'believed' || where === 'hypothesis' || where === 'choice')
    return nothing;
  const [primary = ''] = language.toLowerCase().split('-', 1);
  const book = Object.hasOwn(phraseBooks, primary) ? phraseBooks[primary] : undefined;
  if (!book) return nothing;
  const phrases = findTriggered(text, indexOf(book));
  return phrases.size === 0 ? nothing : { book, phrases, spared: [...quotedStretches(text), ...code] };
});

/**
 * A line that opens with a clock time is what somebody wrote at that moment, unless it is a line of the author's own timeline,
 * or a mark of a sentence stands behind the time, as no chat writes it.
 */
function isChatLine(text: string, headings: readonly string[]): boolean {
  return /^\W{0,3}\d{1,2}:\d{2}(?!\d|[.,]\s)/.test(text) && !/\b(?:timeline|key events)\b/i.test(headings.at(-1) ?? '');
}

const indexOf = rememberEach(({ rules }: PhraseBook): TriggerIndex<Phrase> =>
  buildTriggerIndex(
    Object.values(rules).flatMap(({ phrases }) => phrases.map((phrase) => [phrase, phrase.words] as const)),
  ),
);

function isRead({ where, headings }: Passage, reads: PhraseRule['reads'], book: PhraseBook): boolean {
  const isAction =
    where === 'action' ||
    ((where === 'list-item' || where === 'table') && headings.some((heading) => book.actionHeadings.test(heading)));
  switch (reads) {
    case 'actions':
      return isAction;
    case 'actions-and-lessons':
      return (
        isAction ||
        where === 'done-when' ||
        where === 'counter-move' ||
        where === 'finding' ||
        headings.some((heading) => book.actionHeadings.test(heading) || book.lessonHeadings.test(heading))
      );
    case 'story':
      return where !== 'heading' && where !== 'register' && where !== 'done-when' && !isAction;
    case 'story-and-headings':
      return where !== 'register' && !isAction;
    case 'everything':
      return where !== 'heading';
  }
}

const quotation = /“[^”]{1,1000}”|„[^“”]{1,1000}[“”]|«[^»]{1,1000}»|"[^"\n]{1,1000}"/g;

function quotedStretches(text: string): Spot[] {
  if (!/["“„«]/.test(text)) return [];
  return [...text.matchAll(quotation)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
}

/** Whether the sentence around an offset ends with a question mark. */
function isInQuestion(text: string, offset: number): boolean {
  return /^[^.!?\n]*\?/.test(text.slice(offset, offset + 400));
}
