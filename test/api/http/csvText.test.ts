import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { columnsOf } from '../../../src/api/http/csv/columns.ts';
import { csvText } from '../../../src/api/http/csv/csvText.ts';

const lineOf = (value: unknown) =>
  csvText('', [['a']], [{ a: value }])
    .split('\r\n')
    .slice(2, -1)
    .join('\r\n');

describe('a cell of CSV', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+49', "'+49"],
    ['-2', "'-2"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ["'=1", "''=1"],
    ['\t=1', "'\t=1"],
    ['\0=1', "'\0=1"],
    ['＝1', "'＝1"],
    ['a=1', 'a=1'],
    ["'quoted'", "'quoted'"],
    [-2, '-2'],
    [true, 'true'],
    [null, ''],
    [undefined, ''],
    ['a,b', '"a,b"'],
    ['say "yes"', '"say ""yes"""'],
    ['#1', '"#1"'],
    [[1, 'b'], '"[1,""b""]"'],
  ])('%j is written as %s', (value, written) => {
    expect(lineOf(value)).toBe(written);
  });

  it('gives back any text, and never begins with what a spreadsheet would run', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (texts) => {
        const text = csvText(
          'versions',
          [['a'], ['b']],
          texts.map((b) => ({ a: 1, b })),
        );
        const rows = parse(text.slice(text.indexOf('\r\n') + 2), { columns: true }) as { b: string }[];
        for (const { b } of rows) expect(b).not.toMatch(/^[=+\-@\0\t\r\n]/);
        expect(rows.map(({ b }) => b.replace(/^'(?='*[=+\-@\0\t\r\n＝＋－＠])/, ''))).toEqual(texts);
      }),
    );
  });
});

describe('the columns of a row', () => {
  it('are dotted for objects, whether or not they may be absent, and one for anything else', () => {
    const inner = z.strictObject({ low: z.number(), deep: z.strictObject({ x: z.string() }).optional() });
    const row = z.strictObject({
      id: z.string(),
      inner: z.union([inner, z.null()]),
      list: z.array(inner),
      either: z.union([inner, z.string()]),
    });
    expect(columnsOf(row).map((column) => column.join('.'))).toEqual([
      'id',
      'inner.low',
      'inner.deep.x',
      'list',
      'either',
    ]);
  });

  it('stay when there is no row', () => {
    expect(csvText('v', columnsOf(z.strictObject({ a: z.string(), b: z.string() })), [])).toBe(
      '# v\r\na,b\r\n',
    );
  });
});
