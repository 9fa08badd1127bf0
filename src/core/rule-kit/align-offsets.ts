/** How `raw` was written: which marks stand for other characters. */
export type Writing = 'plain' | 'yaml-double-quoted' | 'markdown';

/**
 * For each character of `value`, where it stands in `raw`, from which a parser made it.
 * Parsers fold lines, drop indentation and undo escapes; both sides still hold the same characters in the same order,
 * so the two are walked in step.
 */
export function alignOffsets(value: string, raw: string, writing: Writing = 'plain', from = 0): number[] {
  const offsets: number[] = [];
  let at = from;
  for (let index = 0; index < value.length; index += 1) {
    const wanted = value.charAt(index);
    if (writing === 'yaml-double-quoted') at += lengthAt(raw, at, continuedLine);
    const escaped = escapeLength(wanted, raw, at, writing);
    if (escaped === 0 && blank.test(wanted)) {
      offsets.push(at);
      if (blank.test(value.charAt(index + 1))) at += 1;
      else while (at < raw.length && blank.test(raw.charAt(at))) at += 1;
      continue;
    }
    if (escaped === 0 && raw.charAt(at) !== wanted) at = nearest(wanted, raw, at);
    offsets.push(at);
    at += escaped || 1;
  }
  return offsets;
}

const blank = /\s/;

/** How far marks such as `>` of a quotation or the indentation of a block may keep two sides apart. */
const reach = 40;

function nearest(wanted: string, raw: string, at: number): number {
  const found = raw.slice(at, at + reach).indexOf(wanted);
  return found < 0 ? at : at + found;
}

const continuedLine = /\\\r?\n[ \t]*/y;
const yamlEscape = /\\(?:x[\da-f]{2}|u[\da-f]{4}|U[\da-f]{8}|.)/iy;
const markdownEscape = /\\[!-/:-@[-`{-~]/y;
const characterReference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;

/** How many characters of `raw` stand for the one that is wanted; 0 if it stands for itself. */
function escapeLength(wanted: string, raw: string, at: number, writing: Writing): number {
  const first = raw.charAt(at);
  if (writing === 'yaml-double-quoted') return first === '\\' ? lengthAt(raw, at, yamlEscape) : 0;
  if (writing === 'plain') return 0;
  if (first === '\\') return raw.charAt(at + 1) === wanted ? lengthAt(raw, at, markdownEscape) : 0;
  if (first !== '&') return 0;
  const length = lengthAt(raw, at, characterReference);
  return wanted !== '&' || /^&(?:amp|#38|#x26);$/i.test(raw.slice(at, at + length)) ? length : 0;
}

function lengthAt(raw: string, at: number, pattern: RegExp): number {
  pattern.lastIndex = at;
  return pattern.exec(raw)?.[0].length ?? 0;
}
