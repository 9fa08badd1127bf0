/**
 * `import` and `export` at the start of a line make the parser read JavaScript, and on some texts its native part then ends
 * the whole process. Content carries no code, so it never sees the two words: their first letter gives way to a control
 * character of the same length, which Markdown treats as any other letter.
 */
export function hideImports(text: string): string {
  return text.includes('port')
    ? text.replace(/^(?:i(?=mport\b)|e(?=xport\b))/gm, (letter) => (letter === 'i' ? hiddenI : hiddenE))
    : text;
}

/** The words as the author wrote them. */
export function showImports(value: string): string {
  return value.includes(hiddenI) || value.includes(hiddenE)
    ? value.replaceAll(`${hiddenI}mport`, 'import').replaceAll(`${hiddenE}xport`, 'export')
    : value;
}

const hiddenI = '\u0001';
const hiddenE = '\u0002';
