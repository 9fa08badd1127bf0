import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostRows, parseTable } from './parse-table.ts';

const read = (text: string): unknown => {
  const table = parseTable('a.csv', text);
  return 'columns' in table ? [table.columns, ...table.rows] : `${String(table.line)}: ${table.reason}`;
};

describe('tables as people save them', () => {
  test.each([
    ['commas', 'time,errors\n14:02,1\n14:03,20\n'],
    ['semicolons', 'time;errors\n14:02;1\n14:03;20'],
    ['tabs and Windows line ends', 'time\terrors\r\n14:02\t1\r\n14:03\t20\r\n'],
    ['a byte order mark, blank lines and spaces', '\uFEFFtime, errors\n\n14:02, 1\n14:03 ,20\n\n'],
    ['quotes', '"time","errors"\n"14:02" ,"1"\n"14:03","20"\n'],
    ['old Mac line ends', 'time,errors\r14:02,1\r14:03,20'],
  ])('%s', (_name, text) => {
    expect(read(text)).toEqual([
      ['time', 'errors'],
      ['14:02', '1'],
      ['14:03', '20'],
    ]);
  });

  test('quoted cells hold separators, quotes and line breaks', () => {
    expect(read('a,b\n"1,200","say ""no""\nand go"\n')).toEqual([
      ['a', 'b'],
      ['1,200', 'say "no"\nand go'],
    ]);
  });
});

test('what is no table is told with its line', () => {
  const wide = Array.from({ length: 51 }, (_, index) => `c${String(index)}`).join(',');
  const long = `a,b\n${'1,2\n'.repeat(mostRows + 1)}`;
  expect(
    [
      '',
      '\n\n',
      'a,,c\n1,2,3',
      'a,b,a\n1,2,3',
      'a,b\n1,2\n1\n',
      'a,b\n1,2,3',
      'a,b\n"1,2',
      'a,b\n"1"x,2',
      wide,
      long,
    ].map(read),
  ).toMatchInlineSnapshot(`
    [
      "1: Unexpected empty table, expected names of columns in the first row",
      "1: Unexpected empty table, expected names of columns in the first row",
      "1: Missing name of column 2; add it to the first row",
      "1: Unexpected second column a, expected names that differ",
      "3: Unexpected 1 cell in a row, expected 2 as in the first",
      "2: Unexpected 3 cells in a row, expected 2 as in the first",
      "2: Unexpected quote that is never closed, expected quotes around the whole cell",
      "2: Unexpected “x” right behind a closing quote, expected quotes around the whole cell",
      "1: Unexpected 51 columns, expected at most 50",
      "20002: Unexpected 20001 rows, expected at most 20000",
    ]
  `);
});

describe('hostile tables', () => {
  test('formulas, markup and control characters are words', () => {
    expect(read('=cmd|\'/C calc\'!A0,<script>\n"=HYPERLINK(""http://x"")",\u0000\u202e\n')).toEqual([
      ["=cmd|'/C calc'!A0", '<script>'],
      ['=HYPERLINK("http://x")', '\u0000\u202e'],
    ]);
  });

  test('a column may be called like what every object has', () => {
    expect(read('__proto__,constructor\n1,2')).toEqual([
      ['__proto__', 'constructor'],
      ['1', '2'],
    ]);
  });

  test('a megabyte of quotes is read in one pass', () => {
    expect(read('"'.repeat(1_000_001))).toBeTypeOf('string');
    expect(read(`a,b\n${'"",'.repeat(300_000)}`)).toBe(
      '2: Unexpected 300001 cells in a row, expected 2 as in the first',
    );
  });

  test('whatever comes, it is a table with even rows or a reason with a line', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '1', ',', ';', '\t', '"', '\n', '\r', ' ', '\uFEFF', '=', '<'), {
          maxLength: 60,
        }),
        (parts) => {
          const table = parseTable('a.csv', parts.join(''));
          if ('reason' in table) expect(table.line).toBeGreaterThan(0);
          else for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
        },
      ),
    );
  });

  test('what is written is read again', () => {
    const cell = fc.string({ maxLength: 8 }).map((text) => text.trim().replaceAll('\uFEFF', ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 8 }), (rows) => {
        const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const written = [['a', 'b'], ...rows].map((row) => row.map(quote).join(',')).join('\r\n');
        expect(read(written)).toEqual([['a', 'b'], ...rows]);
      }),
    );
  });
});
