import { shortened } from '../shortened.ts';
import { didYouMean } from './did-you-mean.ts';
import { insteadOfHtml, isHtmlName } from './html-names.ts';
import type { Stop, Trouble } from './trouble.ts';
import { offsetAt } from './source-text.ts';
import type { Spot } from '../model/spot.ts';
import { asWords, unseen } from './stand-ins.ts';

/** Tags that are not closed, not opened, or no tags at all: `<Aside>` alone, `</b>` alone, `<cluster-name>`, `List<String>`. */
export function tagTrouble(stop: Stop): Trouble | undefined {
  const { text, offset } = stop;
  if (text.charAt(offset) !== '<') return undefined;
  const tag = /^<(\/?)([A-Za-z$_][\w.:$-]*)?((?:[^<>"'\n]|"[^"<>\n]*"|'[^'<>\n]*')*)>/.exec(
    text.slice(offset, offset + 400),
  );
  const [whole, slash = '', name = ''] = tag ?? [];
  if (whole === undefined || name === '') return brokenElement(stop) ?? looseTag(stop);
  if (slash !== '') return lonelyClosing(stop, whole, name);
  if (isOfOurs(name, stop)) return unclosed(stop, whole, name);
  return isHtmlName(name) ? html(stop, whole, name) : placeholder(stop, whole, name);
}

/** An element of the vocabulary, or a slip in the name of one. */
function isOfOurs(name: string, { vocabulary }: Stop): boolean {
  return vocabulary.has(name) || (/^[A-Z]/.test(name) && didYouMean(name, vocabulary.keys(), 1)[0] !== undefined);
}

function unclosed(stop: Stop, whole: string, name: string): Trouble {
  const { offset: start, text, words, vocabulary } = stop;
  const twice = vocabulary.has(name) ? insteadOfClosing(stop, whole, name) : undefined;
  if (twice) return twice;
  const masks = withClosing(text, start, whole, name);
  const other = masks.length === 1 ? closedAsAnother(stop, whole, name) : undefined;
  if (other && !vocabulary.has(name) && other.text === `</${didYouMean(name, vocabulary.keys(), 1)[0] ?? ''}>`)
    return misspelt(start, name, other, text);
  if (other)
    return {
      rule: 'mdx-syntax',
      start,
      end: start + whole.length,
      reason: `Missing closing tag </${name}>; write it in place of ${other.text}`,
      help: elementHelp,
      notes: [{ start: other.start, end: other.end, text: 'this closes nothing' }],
      masks: [...masks, { start: other.start, end: other.end, text: unseen(other.text) }],
    };
  if (!vocabulary.has(name)) {
    const near = didYouMean(name, vocabulary.keys(), 1)[0] ?? name;
    return { ...unknown(start, name, near), masks };
  }
  const inSentence = words.includes('`paragraph`') || masks.length > 1;
  return {
    rule: 'mdx-syntax',
    start,
    end: start + whole.length,
    reason: /closing tag/.test(words)
      ? `Missing closing tag </${name}>; add it${inSentence ? ' in the same paragraph, or put the tags on lines of their own' : ''}`
      : `Unexpected “${whole}”, expected <${name} attribute="text">`,
    help: elementHelp,
    masks,
  };
}

function unknown(start: number, name: string, near: string): Omit<Trouble, 'masks'> {
  return {
    rule: 'unknown-element',
    start,
    end: start + 1 + name.length,
    reason: `Unexpected element <${name}>, expected <${near}>`,
    help: `Did you mean <${near}>?`,
  };
}

/** An opening tag with a slip in its name, whose closing tag is right: one mistake. */
function misspelt(start: number, name: string, closing: Spot, text: string): Trouble {
  const end = start + (/^<[^<>]*>/.exec(text.slice(start, start + 400))?.[0].length ?? 1 + name.length);
  return {
    ...unknown(start, name, text.slice(closing.start + 2, closing.end - 1)),
    masks: [{ start, end }, closing].map((spot) => ({
      start: spot.start,
      end: spot.end,
      text: unseen(text.slice(spot.start, spot.end)),
    })),
  };
}

/** `<Incident id="…">words<Incident>`, at whichever of its two tags the parser stops. */
function reopened({ text, offset }: Stop, whole: string, name: string): { first: Spot; again: Spot } | undefined {
  const isSecond = whole === `<${name}>`;
  const above = isSecond ? lastOpening(text, offset, name) : undefined;
  for (const first of [above, { start: offset, end: offset + whole.length }]) {
    const again = first && openedAgain(text, first, name);
    if (again && (again.start === offset || first.start === offset)) return { first, again };
  }
  return undefined;
}

function insteadOfClosing(stop: Stop, whole: string, name: string): Trouble | undefined {
  const { first, again } = reopened(stop, whole, name) ?? {};
  if (!first || !again) return undefined;
  return {
    rule: 'mdx-syntax',
    ...again,
    reason: `Unexpected second <${name}>, expected </${name}>`,
    help: 'The tag that ends an element has a / before its name.',
    fix: [{ ...again, text: `</${name}>` }],
    notes: [{ start: first.start, end: first.start + 1 + name.length, text: `<${name}> opens here` }],
    masks: [first, again].map((spot) => ({ ...spot, text: unseen(stop.text.slice(spot.start, spot.end)) })),
  };
}

/** The closing tag of another element below, which nothing in between opens: copied, and not changed. */
function closedAsAnother(
  { offset, text, vocabulary }: Stop,
  whole: string,
  name: string,
): (Spot & { text: string }) | undefined {
  const from = offset + whole.length;
  const found = /<\/([A-Z]\w*)>/.exec(text.slice(from));
  const other = found?.[1];
  if (!found || other === undefined || other === name || !vocabulary.has(other)) return undefined;
  if (new RegExp(`<${other}[\\s>]`).test(text.slice(from, from + found.index))) return undefined;
  if (lastOpening(text, offset, other)) return undefined;
  return { start: from + found.index, end: from + found.index + found[0].length, text: found[0] };
}

const elementHelp = 'Elements are written <Name attribute="text">; a plain < or { needs a backslash before it.';

function html(stop: Stop, written: string, name: string): Trouble {
  const { text } = stop;
  const { start, end } = reopened(stop, written, name)?.first ?? {
    start: stop.offset,
    end: stop.offset + written.length,
  };
  const whole = text.slice(start, end);
  return {
    rule: 'no-html',
    start,
    end: start + 1 + name.length,
    reason: `Unexpected HTML <${name}>, expected ${insteadOfHtml(name)}`,
    help: 'HTML tags have no place in a narrative.',
    masks: withInner(text, withClosing(text, start, whole, name)),
  };
}

/** The tag and, if there is one, the tag that was meant to close it: one mistake is told once. */
function withClosing(text: string, start: number, whole: string, name: string): Trouble['masks'] {
  const end = start + whole.length;
  const opening = { start, end, text: unseen(whole) };
  const closing = whole.endsWith('/>')
    ? undefined
    : (openedAgain(text, { start, end }, name) ?? closingOf(text, end, name));
  return closing ? [opening, { ...closing, text: unseen(text.slice(closing.start, closing.end)) }] : [opening];
}

/** The tag that closes what opens before an offset; one that closes another of the same name in between is not meant. */
function closingOf(text: string, from: number, name: string): Spot | undefined {
  let open = 1;
  for (const { index, 0: tag } of text.slice(from).matchAll(tagsOf(name))) {
    if (tag.startsWith('</')) open -= 1;
    else if (!tag.endsWith('/>')) open += 1;
    if (open === 0) return { start: from + index, end: from + index + tag.length };
  }
  return undefined;
}

/** A bare tag that opens the element again where it was to be closed, in the same paragraph or on a line of its own as the first. */
function openedAgain(text: string, first: Spot, name: string): Spot | undefined {
  const rest = text.slice(first.end);
  const [again, next] = rest.matchAll(tagsOf(name));
  if (again?.[0] !== `<${name}>` || next?.[0].startsWith('</') === true) return undefined;
  const spot = { start: first.end + again.index, end: first.end + again.index + again[0].length };
  const isBlock = isLine(text, first) && isLine(text, spot);
  return isBlock || !/\n[ \t]*\n/.test(rest.slice(0, again.index)) ? spot : undefined;
}

function isLine(text: string, { start, end }: Spot): boolean {
  return (
    /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, start - 80), start)) &&
    /^[ \t]*(?:\n|$)/.test(text.slice(end, end + 80))
  );
}

function tagsOf(name: string): RegExp {
  return new RegExp(`<${name}(?:\\s[^<>]*)?>|</${name}>`, 'g');
}

/** Tags of HTML inside one came along with it. */
function withInner(text: string, masks: Trouble['masks']): Trouble['masks'] {
  const [opening, closing] = masks;
  if (!opening || !closing) return masks;
  const inner = [...text.slice(opening.end, closing.start).matchAll(/<\/?([a-z]\w*)(?:\s[^<>\n]*)?>/g)]
    .filter(({ 1: name = '' }) => isHtmlName(name))
    .map(({ index, 0: tag }) => ({
      start: opening.end + index,
      end: opening.end + index + tag.length,
      text: unseen(tag),
    }));
  return [...masks, ...inner];
}

function placeholder({ offset: start, text }: Stop, whole: string, name: string): Trouble {
  const end = start + whole.length;
  const closing = `</${name}>`;
  const at = text.indexOf(closing, end);
  const ends = at < 0 ? [] : [{ start: at, end: at + closing.length, text: asWords(closing) }];
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected ${shortened(whole)}, expected a backslash before <`,
    help: `Words in angle brackets are read as an element. Write \\${whole}, or put it in backticks.`,
    fix: [{ start, end: start + 1, text: '\\<' }, ...(at < 0 ? [] : [{ start: at, end: at + 1, text: '\\<' }])],
    masks: [{ start, end, text: asWords(whole) }, ...ends],
  };
}

function lonelyClosing(stop: Stop, whole: string, name: string): Trouble {
  const { offset: start, text, words, vocabulary } = stop;
  const end = start + whole.length;
  const masks = [{ start, end, text: unseen(whole) }];
  const meant = misnamed(stop, name);
  if (meant !== undefined)
    return {
      rule: 'mdx-syntax',
      start,
      end,
      reason: `Unexpected closing tag ${whole}, expected </${meant}>`,
      help: `Did you mean </${meant}>?`,
      masks: [...masks, ...withoutOpening(text, start, meant)],
    };
  const opened = /closing tag for `<([^`>]*)>` \((\d+):(\d+)\)/.exec(words);
  if (opened) {
    const inner = opened[1] ?? '';
    const openedAt = offsetAt(text, Number(opened[2]), Number(opened[3]));
    if (isSlipFor(inner, name, stop)) return misspelt(openedAt, inner, { start, end }, text);
    // Tags that cross: without the inner pair the outer one is whole.
    const tag = /^<[^<>]*>/.exec(text.slice(openedAt, openedAt + 400))?.[0];
    const crosses = tag !== undefined && lastOpening(text, openedAt, name) !== undefined;
    // Copied, and its name not changed: nothing else closes what is open.
    const isMeant =
      tag !== undefined && vocabulary.has(name) && closingOf(text, openedAt + tag.length, inner) === undefined;
    const copied = isMeant ? [{ start: openedAt, end: openedAt + tag.length, text: unseen(tag) }] : [];
    return {
      rule: 'mdx-syntax',
      start,
      end,
      reason: `Unexpected closing tag ${whole}, expected </${inner}>${crosses ? ' before it' : ''}`,
      help: elementHelp,
      notes: [{ start: openedAt, end: openedAt + 2 + inner.length, text: `<${inner}> opens here` }],
      masks: crosses ? withClosing(text, openedAt, tag, inner) : [...masks, ...copied],
    };
  }
  return {
    rule: 'mdx-syntax',
    start,
    end,
    reason: `Unexpected closing tag </${name}>, expected its opening tag before it`,
    help: elementHelp,
    masks,
  };
}

/** Whether the name of what is open is that of its closing tag with a slip in it, such as one in small letters. */
function isSlipFor(inner: string, name: string, { vocabulary }: Stop): boolean {
  return vocabulary.has(name) && !vocabulary.has(inner) && didYouMean(inner, vocabulary.keys(), 1)[0] === name;
}

/** The element above that a closing tag with a slip in its name was meant to close. */
function misnamed({ offset, text, vocabulary }: Stop, name: string): string | undefined {
  if (vocabulary.has(name)) return undefined;
  const near = didYouMean(name, vocabulary.keys(), 1)[0];
  if (isHtmlName(name) && near?.toLowerCase() !== name.toLowerCase()) return undefined;
  return near !== undefined && lastOpening(text, offset, near) !== undefined ? near : undefined;
}

function withoutOpening(text: string, before: number, name: string): Trouble['masks'] {
  const opening = lastOpening(text, before, name);
  return opening === undefined
    ? []
    : [{ start: opening.start, end: opening.end, text: unseen(text.slice(opening.start, opening.end)) }];
}

/** The nearest tag above that opens an element and that nothing closes. */
function lastOpening(text: string, before: number, name: string): { start: number; end: number } | undefined {
  const above = text.slice(0, before);
  const start = above.lastIndexOf(`<${name}`);
  const tag = start < 0 ? undefined : /^<\w+(?:\s[^<>]*)?>/.exec(above.slice(start))?.[0];
  if (tag === undefined || tag.endsWith('/>') || above.indexOf(`</${name}>`, start) >= 0) return undefined;
  return { start, end: start + tag.length };
}

/** An element of ours whose tag cannot be read: a quote that is never closed, an attribute without quotes. */
function brokenElement({ offset: start, text, vocabulary }: Stop): Trouble | undefined {
  const whole = /^<([A-Z]\w*)[^>\n]*>?/.exec(text.slice(start, start + 400));
  const name = whole?.[1] ?? '';
  if (!whole || !vocabulary.has(name)) return undefined;
  return {
    rule: 'mdx-syntax',
    start,
    end: start + whole[0].length,
    reason: `Unexpected “${whole[0]}”, expected <${name} attribute="text">`,
    help: 'Each attribute is a name, =, and its text in quotes.',
    masks: withClosing(text, start, whole[0], name),
  };
}

/** A `<` that begins nothing: `a <b`, `<foo bar="x>`. */
function looseTag({ offset: start, text }: Stop): Trouble {
  const seen = /^<[^\s<>]{0,20}/.exec(text.slice(start, start + 40))?.[0] ?? '<';
  return {
    rule: 'mdx-syntax',
    start,
    end: start + seen.length,
    reason: `Unexpected “${seen}”, expected a backslash before <`,
    help: `For the character itself write \\<, or put the words in backticks.`,
    fix: [{ start, end: start + 1, text: '\\<' }],
    masks: [{ start, end: start + 1, text: asWords('<') }],
  };
}
