/** What to write instead of the tags that people reach for. */
const instead: Readonly<Record<string, string>> = {
  b: '**words**',
  strong: '**words**',
  i: '*words*',
  em: '*words*',
  a: '[words](address)',
  img: '![what it shows](picture.png)',
  br: 'a backslash at the end of the line, or a blank line',
  hr: '*** on a line of its own',
  code: '`words`',
  pre: 'a block between ``` lines',
  del: '~~words~~',
  details: '<Aside title="…">',
  blockquote: '<Quote who="…"> or lines that start with >',
  figure: '<Figure src="…" alt="…" />',
  script: 'no code: a narrative is data',
  iframe: 'a link or a picture',
  style: 'no styles: the site gives the look',
};

const others = new Set(
  'abbr address article aside audio button caption center cite col colgroup dd dfn dialog div dl dt fieldset figcaption font footer form h1 h2 h3 h4 h5 h6 header html body head input ins kbd label legend li link main mark meta nav object ol optgroup option p picture q s samp section select small source span sub summary sup svg table tbody td textarea tfoot th thead title tr tt u ul var video wbr'.split(
    ' ',
  ),
);

/** Whether a name is a tag of HTML, in whatever case it is written. */
export function isHtmlName(name: string): boolean {
  const lower = name.toLowerCase();
  return /^[a-z]/.test(name) && (Object.hasOwn(instead, lower) || others.has(lower));
}

/** What an author writes in place of a tag of HTML. */
export function insteadOfHtml(name: string): string {
  return instead[name.toLowerCase()] ?? 'Markdown or an element';
}
