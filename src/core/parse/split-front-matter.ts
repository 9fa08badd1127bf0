/** Where the parts of a file with front matter lie, by offsets. */
export interface FrontMatterSplit {
  /** The YAML between the fences; absent when the file has no front matter. */
  yaml?: { start: number; end: number };
  bodyStart: number;
}

/** Finds the YAML between two lines of `---` at the top of a file. A byte order mark and CRLF are accepted. */
export function splitFrontMatter(text: string): FrontMatterSplit | 'unclosed' {
  const opening = /^\uFEFF?---[ \t]*(?:\r?\n|$)/.exec(text);
  if (!opening) return { bodyStart: text.startsWith('\uFEFF') ? 1 : 0 };
  const start = opening[0].length;
  const closing = /^---[ \t]*(?:\r?\n|$)/gm;
  closing.lastIndex = start;
  const found = closing.exec(text);
  if (!found) return 'unclosed';
  return { yaml: { start, end: found.index }, bodyStart: found.index + found[0].length };
}
