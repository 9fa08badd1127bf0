import { strFromU8, unzipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Presentation, SlideBlock } from './presentation.ts';
import { slidePart } from './slide-parts.ts';
import { pptx } from './pptx.ts';

const png = new Uint8Array([137, 80, 78, 71]);

const presentation: Presentation = {
  title: 'A <day> & a night',
  language: 'en',
  slides: [
    {
      title: '14:10 · On-call',
      notes: ['Say this.', '', 'Then <that> --> and &that.'],
      blocks: [
        {
          type: 'text',
          paragraphs: [
            { look: 'sentence', text: 'The page arrives.' },
            { look: 'body', text: 'Read it', href: 'https://example.org/?a=1&b=2' },
          ],
        },
        {
          type: 'shapes',
          alt: 'One lane',
          place: { at: 'below', least: 10, wanted: 20 },
          shapes: [
            { kind: 'line', x1: 0, y1: 50, x2: 88, y2: 50, look: 'solid' },
            { kind: 'mark', x: 10, y: 50, look: 'now' },
            { kind: 'words', x: 0, y: 10, width: 20, height: 40, text: 'On-call', align: 'left' },
          ],
        },
        { type: 'picture', alt: 'A graph', picture: { bytes: png, type: 'png', width: 800, height: 400 } },
      ],
    },
    {
      title: 'Side by side',
      notes: [],
      blocks: [
        {
          type: 'table',
          alt: 'Times',
          head: ['', 'Noticed'],
          rows: [
            ['One\n1 March', '2 min'],
            ['Two', ''],
          ],
        },
        { type: 'picture', alt: 'The same graph', picture: { bytes: png, type: 'png', width: 800, height: 400 } },
      ],
    },
  ],
};

function partsOf(bytes: Uint8Array): Map<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}

describe('the package', () => {
  const parts = partsOf(pptx(presentation));

  test('every part has a content type, and every content type a part', () => {
    const types = parts.get('[Content_Types].xml') ?? '';
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path]) => path ?? '');
    const extensions = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, ending]) => ending ?? '');
    expect(named.filter((path) => !parts.has(path))).toEqual([]);
    const plain = [...parts.keys()].filter((path) => path !== '[Content_Types].xml' && !named.includes(path));
    expect(plain.filter((path) => !extensions.includes(path.split('.').at(-1) ?? ''))).toEqual([]);
    expect(plain.filter((path) => path.endsWith('.xml'))).toEqual([]);
  });

  test('every relationship leads to a part, and is unique in its file', () => {
    for (const [path, xml] of parts) {
      if (!path.endsWith('.rels')) continue;
      const folder = path.replace(/_rels\/[^/]+$/, '');
      const links = [...xml.matchAll(/<Relationship Id="([^"]+)"[^>]*Target="([^"]+)"( TargetMode="External")?/g)];
      expect(new Set(links.map(([, id]) => id)).size).toBe(links.length);
      for (const [, , target = '', external] of links)
        if (external === undefined)
          expect(parts.has(new URL(target, `file:///${folder}`).pathname.slice(1))).toBe(true);
    }
  });

  test('ids of shapes are unique on a slide, and every named relationship exists', () => {
    for (const number of ['1', '2']) {
      const xml = parts.get(`ppt/slides/slide${number}.xml`) ?? '';
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const rels = parts.get(`ppt/slides/_rels/slide${number}.xml.rels`) ?? '';
      for (const [, id] of xml.matchAll(/r:(?:id|embed)="([^"]+)"/g)) expect(rels).toContain(`Id="${id ?? ''}"`);
    }
  });

  test('a picture shown twice is packed once', () => {
    expect([...parts.keys()].filter((path) => path.startsWith('ppt/media/'))).toEqual(['ppt/media/picture1.png']);
  });

  test('notes keep their paragraphs and their signs', () => {
    const notes = parts.get('ppt/notesSlides/notesSlide1.xml') ?? '';
    expect(notes).toContain('<a:t>Then &lt;that&gt; --&gt; and &amp;that.</a:t>');
  });
});

test('equal presentations are equal bytes, in every time zone', () => {
  const before = process.env['TZ'];
  try {
    const made = ['UTC', 'Asia/Kolkata', 'America/St_Johns'].map((zone) => {
      process.env['TZ'] = zone;
      return Buffer.from(pptx(presentation)).toString('base64');
    });
    expect(new Set(made).size).toBe(1);
  } finally {
    process.env['TZ'] = before;
  }
});

test('whatever people wrote is well-formed, and no sign of it is taken for markup', () => {
  const signs = [
    '<',
    '>',
    '&',
    '"',
    "'",
    ']]>',
    '\u0000',
    '\u0008',
    '\ud800',
    '\udc00',
    '\ufffe',
    'é',
    '😀',
    'a',
    ' ',
    '\n',
  ];
  const writing = fc.array(fc.constantFrom(...signs), { maxLength: 40 }).map((list) => list.join(''));
  fc.assert(
    fc.property(writing, (written) => {
      const blocks: SlideBlock[] = [
        { type: 'text', paragraphs: [{ look: 'body', text: written, href: `https://example.org/${written}` }] },
        { type: 'table', head: [written], rows: [[written]], alt: written },
      ];
      const { xml } = slidePart({ title: written, notes: [], blocks }, 'en', () => '');
      expect(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)).toBe(false);
      expect(xml.replace(/<[^<>]*>/g, '')).not.toMatch(/[<>]/);
    }),
  );
});
