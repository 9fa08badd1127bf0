import type { PlanWish } from '../story/outline.ts';
import { planSearch, planWishIn } from './plan-address.ts';

/** What somebody has chosen to tell, and how. It is the whole state of the page where decks are put together. */
export interface DeckChoice {
  /** Ids in the order in which they are told. Without any, a theme tells those of its own walkthrough. */
  incidents: readonly string[];
  /** The theme that the walkthrough follows. */
  theme: string | undefined;
  wish: PlanWish;
  edits: PlanEdits;
}

/** What somebody has changed in a plan. Beats go by their keys, see {@link beatKey}. */
export interface PlanEdits {
  /** Never told. */
  skipped: readonly string[];
  /** Told at any length. */
  locked: readonly string[];
  /** The line of a beat in other words. */
  reworded: Readonly<Record<string, string>>;
}

export const noEdits: PlanEdits = { skipped: [], locked: [], reworded: {} };

export const noChoice: DeckChoice = { incidents: [], theme: undefined, wish: {}, edits: noEdits };

/** More stories than these are no walkthrough. */
export const mostChosen = 12;

/** A line of a slide; what is longer is no line. */
export const longestLine = 200;

/** A choice as an address has it, and what of the address could not be taken. */
export interface ReadChoice {
  choice: DeckChoice;
  /** Pieces that are no ids, as they stand there but shortened. */
  notIds: readonly string[];
  /** Ids beyond the most that a walkthrough tells. */
  tooMany: readonly string[];
  /** Whether a newer version of the grammar wrote it. */
  newer: boolean;
}

const version = '1';
/** No choice needs more; what stands behind is not read. */
const mostRead = 24_000;
const id = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const longestId = 120;
const rewordedKey = 'say.';

/**
 * Reads `?v=1&i=a~b&t=theme&for=executives&minutes=5&skip=rules&lock=1-page&say.1-page=The+page+came`. What it does not
 * understand it leaves out, and says so where it may have been an id.
 */
export function choiceIn(search: string): ReadChoice {
  const asked = new URLSearchParams(search.slice(0, mostRead));
  const listed = (name: string): string[] => [...new Set((asked.get(name) ?? '').split('~'))].filter(Boolean);
  const named = listed('i');
  const incidents = named.filter(isId);
  const theme = asked.get('t') ?? '';
  const reworded = [...asked].flatMap(([name, text]) => {
    const key = name.startsWith(rewordedKey) ? name.slice(rewordedKey.length) : '';
    const line = oneLine(text);
    return isId(key) && line !== '' ? [[key, line] as const] : [];
  });
  return {
    choice: {
      incidents: incidents.slice(0, mostChosen),
      theme: isId(theme) ? theme : undefined,
      wish: planWishIn(search.slice(0, mostRead)),
      edits: {
        skipped: listed('skip').filter(isId),
        locked: listed('lock').filter(isId),
        reworded: Object.fromEntries(reworded),
      },
    },
    notIds: [...named, theme].filter((text) => text !== '' && !isId(text)).map((text) => text.slice(0, 40)),
    tooMany: incidents.slice(mostChosen),
    newer: !['', version].includes(asked.get('v') ?? ''),
  };
}

/** The same as what follows `?` in an address; empty where nothing is chosen. */
export function choiceSearch({ incidents, theme, wish, edits }: DeckChoice): string {
  const { skipped, locked, reworded } = edits;
  const list = (name: string, ids: readonly string[]): string[] => (ids.length > 0 ? [`${name}=${ids.join('~')}`] : []);
  const parts = [
    ...list('i', incidents),
    ...(theme === undefined ? [] : [`t=${theme}`]),
    planSearch(wish),
    ...list('skip', skipped),
    ...list('lock', locked),
    ...Object.entries(reworded).map(([key, text]) => `${rewordedKey}${key}=${encoded(text)}`),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : [`v=${version}`, ...parts].join('&');
}

/** Text on one line, without what no slide can show. */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .slice(0, longestLine)
    .toWellFormed()
    .trim();
}

/** Spaces as +, which keeps addresses short; all else as every part of an address. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('%20', '+');
}

function isId(text: string): boolean {
  return text.length <= longestId && id.test(text);
}
