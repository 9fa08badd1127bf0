/** What the reader of YAML stumbled over, by its code; in its own words where we have none. */
export function explainYaml(code: string, message = ''): string {
  return words[code] ?? message.replace(/\s+at line \d+.*$/s, '').replace(/^./, (letter) => letter.toLowerCase());
}

const words: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab for indentation',
  BAD_INDENT: 'indentation that does not line up',
  BLOCK_AS_IMPLICIT_KEY: 'a colon inside a value',
  MULTILINE_IMPLICIT_KEY: 'a line that is no “key: value”, and runs on into the next',
  MISSING_CHAR: 'something left open: a quote, bracket or colon is missing',
  MULTIPLE_DOCS: 'a second document after ---',
  TAG_RESOLVE_FAILED: 'a tag that starts with !',
  BAD_SCALAR_START: 'a sign that YAML keeps for itself at the start of a value',
  UNEXPECTED_TOKEN: 'more behind a value that is at its end',
  BAD_DQ_ESCAPE: 'a backslash in double quotes that begins no escape',
  BLOCK_IN_FLOW: 'lines that do not belong into brackets',
  BAD_ALIAS: 'an asterisk at the start of a value',
};

/** What to do about it, as far as its code and the line tell. */
export function hintForYaml(code: string, line = ''): { help?: string } {
  if (code === 'UNEXPECTED_TOKEN' && /(?:[:-]\s+)["'[{]/.test(line))
    return { help: 'A value that begins with a quote or bracket ends with it. Put the whole value in quotes.' };
  if (code === 'UNEXPECTED_TOKEN')
    return { help: 'Look at the indentation of this line, and for a value that needs quotes.' };
  if (code === 'BAD_SCALAR_START' || code === 'BAD_ALIAS') return { help: 'Put the value in quotes.' };
  if (code === 'BAD_DQ_ESCAPE') return { help: 'Use single quotes, or write the backslash twice.' };
  if (code === 'MULTILINE_IMPLICIT_KEY')
    return { help: 'Between a key and its value stand a colon and a blank, as in “title: Words”.' };
  if (code === 'BAD_INDENT') return { help: 'Lines of one list or group begin in the same column.' };
  if (code === 'TAB_AS_INDENT') return { help: 'Use spaces.' };
  if (code === 'MULTIPLE_DOCS') return { help: 'One file holds one document; take the line --- out.' };
  if (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'TAG_RESOLVE_FAILED') return { help: 'Put the value in quotes.' };
  return {};
}
