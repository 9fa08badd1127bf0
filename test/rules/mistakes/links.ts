import { inNarrative, inProse, type Mistake } from './mistake.ts';

/** Links and pictures. */
export const linkMistakes: readonly Mistake[] = [
  inProse('a link that could run code', 'unsafe-address', 'See [this](javascript:alert(1)).'),
  inProse('a link with data', 'unsafe-address', 'See [this](data:text/html,x).'),
  inProse('a link to a file of a machine', 'unsafe-address', 'See [the log](file:///var/log/syslog).'),
  inProse('a link without a scheme', 'unsafe-address', 'See [the board](//example.org/board).'),
  inProse('a slip in https', 'unsafe-address', 'See [the board](htps://example.org/board).'),
  inProse('a link to no incident', 'broken-link', 'It was [like before](../1999-01-01-none/).'),
  inProse('a link to no theme', 'broken-link', 'It was [like before](../../themes/no-such-theme.mdx).'),
  inProse('a link to no playback', 'broken-link', 'It was [told](/playbacks/no-such-playback/).'),
  inProse('a link out of the folder', 'broken-link', 'See [the notes](../../../notes.md).'),
  inProse('a link to data of the record', 'broken-link', 'See [the record](record.yaml).'),
  inProse('a link to a picture', 'broken-link', 'See [the graph](no-such.png).'),
  inProse('a link to a host without https', 'broken-link', 'See [the board](www.example.org/board).'),
  inProse('a link to a page that is none', 'broken-link', 'See [them all](/actionz/).'),
  inProse('a link to no service', 'broken-link', 'See [it](/services/no-such-service/).'),
  inProse('a link of no address', 'empty-part', 'See [the board]().'),
  inProse('a link to no heading', 'broken-anchor', 'See [above](#no-such-heading).'),
  inProse(
    'a link to no heading of another story',
    'broken-anchor',
    'See [it](../2017-01-31-gitlab-database/#no-such-heading).',
  ),
  inProse(
    'a link to no heading of a theme',
    'broken-anchor',
    'See [it](../../themes/wrong-target.mdx#no-such-heading).',
  ),
  inProse('a link to no term of the glossary', 'broken-anchor', 'See [it](/glossary/#no-such-term).'),
  inProse('a link to a part that no page has', 'broken-anchor', 'See [it](#corrections).'),
  inNarrative('a link to the story itself', 'self-reference', (text, id) => ({
    text: `${text.trimEnd()}\n\nSee [it](../${id}/).\n`,
    line: text.trimEnd().split('\n').length + 2,
  })),
  inProse('a blank between words and address', 'foreign-markup', 'See [the board] (https://example.org/board).'),
  inProse('a link that is never closed', 'foreign-markup', 'See [the board](https://example.org/board'),
  inProse('words of a link that are never closed', 'foreign-markup', 'See [the board(https://example.org/board).'),
  inProse('a link the wrong way round', 'foreign-markup', 'See (the board)[https://example.org/board].'),
  inProse('a blank in an address', 'foreign-markup', 'See [the board](https://example.org/the board).'),
  inProse(
    'a link inside a link',
    'foreign-markup',
    'See [the [board](https://example.org/a) of all](https://example.org/b).',
  ),
  inProse('a reference to no definition', 'foreign-markup', 'See [the board][board].'),
  inProse('a link without words', 'empty-part', 'See [](https://example.org/board).'),
  inProse(
    'a picture that is not there, in the story',
    'missing-picture',
    '![Requests climb from noon on](no-such.png)',
  ),
  inProse(
    'a figure that is not there',
    'missing-picture',
    '<Figure src="no-such.png" alt="Requests climb from noon on" />',
  ),
  inProse(
    'a picture from another host, in the story',
    'remote-picture',
    '![Requests climb from noon on](https://charts.example.org/a.png)',
  ),
  inProse('a picture out of the folder', 'missing-picture', '![Requests climb from noon on](../../../a.png)'),
  inProse('a picture with data', 'unsafe-address', '![Requests climb from noon on](data:image/png;base64,AAAA)'),
  inProse(
    'a picture of a format that browsers do not have',
    'missing-picture',
    '![Requests climb from noon on](graph.pdf)',
  ),
  inNarrative('a picture without words', 'alt-text', (text) => picture(text, '![]')),
  inNarrative('a picture with the name of its file for words', 'alt-text', (text) => picture(text, '![order.svg]')),
  inNarrative('a picture in other letters', 'missing-picture', (text) =>
    picture(text, '![Requests climb from noon on]', (file) => file.toUpperCase()),
  ),
  inProse('an e-mail address', 'no-email', 'Write to jane.roe@corp-mail.com about it.'),
  inProse('an address inside the house', 'no-internal-host', 'It ran on db7.prod.internal at noon.'),
  inProse('an address of a machine', 'no-ip-address', 'The request came from 93.184.216.34.'),
  inProse('a handle', 'no-handle', 'Ask @ada-quill for details.'),
  inProse('a key of a cloud', 'no-secret', `The key was ${['AKIA', 'QYLPMN5HFIQR7XYA'].join('')} at that time.`),
  inProse(
    'a password in an address',
    'no-secret',
    `It used ${['postgres://orders:s3cr', '9f2k@db.shop/orders'].join('')} then.`,
  ),
];

/** The first picture of a story again, with other words or another name. */
function picture(
  text: string,
  words: string,
  rename = (file: string): string => file,
): { text: string; line: number } | undefined {
  const file = /(?:src="|\]\()([\w-]+\.svg)/.exec(text)?.[1];
  if (file === undefined) return undefined;
  return { text: `${text.trimEnd()}\n\n${words}(${rename(file)})\n`, line: text.trimEnd().split('\n').length + 2 };
}
