import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/ingest/feeds/readCsv.ts';

const cellsOf = (text: string) => readCsv(text).map(({ cells }) => cells);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Text in which quotes, commas and line ends are common. */
const awkward = fc.string({
  unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '币'),
  maxLength: 12,
});
const table = fc.array(fc.array(awkward, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 });
const THEIR_OPTIONS = {
  ...{ relax_column_count: true, skip_empty_lines: true },
  record_delimiter: ['\r\n', '\n'],
};
const lineEnd = fc.constantFrom('\n', '\r\n');

describe('readCsv', () => {
  it('reads back whatever was written with every cell quoted', () => {
    fc.assert(
      fc.property(table, lineEnd, fc.boolean(), (rows, end, endsInLineEnd) => {
        const text = rows.map((row) => row.map(quoted).join(',')).join(end) + (endsInLineEnd ? end : '');
        expect(cellsOf(text)).toEqual(rows);
      }),
    );
  });

  it('agrees with another reader wherever that one reads at all', () => {
    fc.assert(
      fc.property(awkward, (text) => {
        const theirs = attempted(() => parse(text, THEIR_OPTIONS));
        fc.pre(theirs !== undefined);
        expect(cellsOf(text)).toEqual(theirs);
      }),
      { numRuns: 2000 },
    );
  });

  it('names the line a record begins on', () => {
    const text = 'a,b\r\n"one\ntwo",x\r\n\r\nlast,"y"';
    expect(readCsv(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['one\ntwo', 'x'] },
      { line: 5, cells: ['last', 'y'] },
    ]);
  });

  it('ignores a byte order mark', () => {
    expect(cellsOf('\uFEFFdate,name\n1,2\n')).toEqual([
      ['date', 'name'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['a,b\n"open,c', 'line 2: a quoted cell does not end'],
    ['"a"b,c', 'line 1: something follows the end of a quoted cell'],
  ])('refuses %j', (text, reason) => {
    expect(() => readCsv(text)).toThrow(reason);
  });

  it('takes no longer than in proportion, whatever is in it', () => {
    for (const piece of ['"', '""', ',', '\r', 'a"', '",'])
      expect(durationOf(() => attempted(() => readCsv(piece.repeat(2_000_000 / piece.length))))).toBeLessThan(
        5000,
      );
  });
});

function attempted<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function durationOf(task: () => void): number {
  const startedMs = performance.now();
  task();
  return performance.now() - startedMs;
}
