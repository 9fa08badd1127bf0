/**
 * A pattern for words, written as they are read: a blank stands for any one white space, because lines wrap,
 * and `'` for both apostrophes. Upper and lower case are the same.
 */
export function find(parts: TemplateStringsArray, ...values: readonly string[]): RegExp {
  return new RegExp(
    String.raw({ raw: parts.raw }, ...values)
      .replaceAll(' ', '\\s')
      .replaceAll("'", "['’]"),
    'gi',
  );
}
