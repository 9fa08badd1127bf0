import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv, withoutGuard } from './csv.ts';
import { parseCsv, recordsOf } from './parse-csv.ts';

test('quotes what needs quotes', () => {
  expect(
    csv([
      ['a', 'b'],
      ['one, two', 'say "yes"'],
      [undefined, 3],
      [' led ', 'two\nlines'],
    ]),
  ).toBe('a,b\r\n"one, two","say ""yes"""\r\n,3\r\n" led ","two\nlines"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =cmd()', '\r=1', '＝1'])('%j cannot become a formula', (cell) => {
  const written = csv([[cell]]);
  const [row] = rowsOf(written);
  expect(row?.[0]).toBe(`'${cell}`);
  expect(withoutGuard(row?.[0] ?? '')).toBe(cell);
});

test('numbers stay numbers', () => {
  expect(csv([[-3, 0.5]])).toBe('-3,0.5\r\n');
});

test('what is written can be read back, whatever it is', () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r', "'", '=', '-', ' ', '\t', 'é', '😀'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      const withHead = [rows[0]?.map((_, index) => `c${String(index)}`) ?? [], ...rows];
      expect(rowsOf(csv(withHead)).map((row) => row.map(withoutGuard))).toEqual(withHead);
    }),
  );
});

describe('reading', () => {
  test.each([
    [
      'a;b\n1;2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a\tb\r\n1\t2\r\n',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      '\ufeffa,b\n\n1,\n',
      [
        ['a', 'b'],
        ['1', ''],
      ],
    ],
    [
      '"a;b",c\n1,2',
      [
        ['a;b', 'c'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['', []],
    ['"x\n""y"""\n', [['x\n"y"']]],
  ])('%j', (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test.each([
    ['a,b\n"open,2\n3,4', 'quote that is never closed', 2],
    ['a,b\n"x"y,2', '“y” right behind a closing quote', 2],
  ])('%j is refused with its line', (text, problem, line) => {
    expect(parseCsv(text)).toEqual({ ok: false, problem, line });
  });

  test('lines are those of the text, over cells of several lines', () => {
    const parsed = parseCsv('h\n"a\nb"\nc\n');
    expect(parsed.ok && parsed.rows.map(({ line }) => line)).toEqual([1, 2, 4]);
  });

  test('columns of one name are collected', () => {
    const parsed = parseCsv('Summary,Labels,Labels\nx,one,two\ny,,three\n');
    expect(parsed.ok && recordsOf(parsed.rows).map(({ values }) => values.get('labels'))).toEqual([
      ['one', 'two'],
      ['three'],
    ]);
  });
});

function rowsOf(text: string): (readonly string[])[] {
  const parsed = parseCsv(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return parsed.rows.map(({ cells }) => cells);
}
