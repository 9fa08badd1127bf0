import { inNarrative, inProse, type Mistake } from './mistake.ts';

/** Elements of the vocabulary, and what they point at. */
export const elementMistakes: readonly Mistake[] = [
  inProse('an element that nobody knows', 'unknown-element', '<Timelin />'),
  inProse('an element of another system', 'unknown-element', '<Callout>\n\nWords\n\n</Callout>'),
  inProse('an element that is never closed', 'mdx-syntax', '<Aside>\n\nWords'),
  inProse('an element that is never opened', 'mdx-syntax', '</Aside>'),
  inProse('an element that is closed by another name', 'mdx-syntax', '<Aside>\n\nWords\n\n</Asid>', 4),
  inProse('an element in small letters', 'no-html', '<timeline />'),
  inProse('tags that cross', 'mdx-syntax', '<Aside>\n\n<Quote who="a">\n\nWords\n\n</Aside>\n\n</Quote>', 6),
  inProse(
    'an element over two paragraphs of a sentence',
    'mdx-syntax',
    'Words <Aside> more\n\nand more</Aside> words.',
  ),
  inProse('a block inside a sentence', 'element-place', 'Words <Aside>aside</Aside> words.'),
  inProse('an element of playbacks', 'element-place', '<Phases />'),
  inProse('words of the stage in a story', 'element-place', '<Show>\n\nWords\n\n</Show>'),
  inProse('words inside an element that holds none', 'element-place', '<Timeline>\n\nWords\n\n</Timeline>'),
  inProse('an element without words', 'empty-part', '<Aside>\n</Aside>'),
  inNarrative('a view without words', 'perspectives', (text) => {
    const who = /<Perspective of="([\w-]+)"/.exec(text)?.[1];
    return who === undefined
      ? undefined
      : {
          text: `${text.trimEnd()}\n\n<Perspective of="${who}">\n</Perspective>\n`,
          line: text.trimEnd().split('\n').length + 2,
        };
  }),
  inProse('a slip in an attribute', 'element-attributes', '<Aside titel="A">\n\nWords\n\n</Aside>'),
  inProse('an attribute that nobody knows', 'element-attributes', '<Timeline color="red" />'),
  inProse('a class', 'element-attributes', '<Aside className="wide">\n\nWords\n\n</Aside>'),
  inProse('an attribute that is missing', 'element-attributes', '<Event />'),
  inProse('an attribute without a value', 'element-attributes', '<Aside title>\n\nWords\n\n</Aside>'),
  inProse('an attribute without quotes', 'mdx-syntax', '<Aside title=A>\n\nWords\n\n</Aside>'),
  inProse('an attribute in curly quotes', 'mdx-syntax', '<Aside title=“A”>\n\nWords\n\n</Aside>'),
  inProse('an attribute whose quote is never closed', 'mdx-syntax', '<Aside title="A>\n\nWords\n\n</Aside>'),
  inProse('an id with capitals', 'element-attributes', '<Event id="The Page" />'),
  inProse('code in an attribute', 'no-code', '<Aside title={evil}>\n\nWords\n\n</Aside>'),
  inProse('attributes from elsewhere', 'no-code', '<Aside {...evil}>\n\nWords\n\n</Aside>'),
  inProse('what runs on a click', 'element-attributes', '<Aside onClick="alert(1)">\n\nWords\n\n</Aside>'),
  inProse('a kind of factors of their own', 'element-attributes', '<Factors kind="tech" />'),
  inProse('a role of factors of their own', 'element-attributes', '<Factors role="cause" />'),
  inProse('a zone of a timeline that does not exist', 'element-attributes', '<Timeline zone="Berlin" />'),
  inProse('an event that does not exist', 'unknown-reference', '<Event id="no-such-event" />'),
  inProse('a timeline from nowhere', 'unknown-reference', '<Timeline from="no-such-event" />'),
  inProse(
    'an incident that does not exist',
    'unknown-reference',
    'It was like <Incident id="1999-01-01-none">before</Incident>.',
  ),
  inProse(
    'a theme that does not exist, in a sentence',
    'unknown-reference',
    'It was <Theme id="no-such-theme">a theme</Theme>.',
  ),
  inProse('a term that does not exist', 'unknown-reference', 'It was <Term id="no-such-term">a word</Term>.'),
  inProse(
    'a person who does not exist',
    'unknown-reference',
    '<Perspective of="no-such-person">\n\nThe graph was flat.\n\n</Perspective>',
  ),
  inProse(
    'a slip in the attribute of a view',
    'element-attributes',
    '<Perspective off="team">\n\nThe graph was flat.\n\n</Perspective>',
  ),
  inProse('a chart without a title', 'element-attributes', '<Chart data="a.csv" />'),
  inProse('a chart of a kind of its own', 'element-attributes', '<Chart data="a.csv" title="A" kind="pie" />'),
];
