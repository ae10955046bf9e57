import { describe, expect, it } from 'vitest';
import { logPosition } from '../../src/web/charts/logScale.ts';
import { parseSorting, sorted, sortingText } from '../../src/web/components/sorting.ts';
import { sparkCoordinates } from '../../src/web/components/sparkCoordinates.ts';
import { PAGE_PATHS, PAGE_SCOPE } from '../../src/web/paths.ts';
import { parseAsOf, today } from '../../src/web/state/asOf.ts';
import { oneOf, whole, words } from '../../src/web/state/parse.ts';
import { withQuery } from '../../src/web/state/withQuery.ts';

describe('the day being looked at', () => {
  it('is a real past day from 2014 on', () => {
    expect(parseAsOf('2020-03-03')).toBe('2020-03-03');
    for (const wrong of [undefined, '', '2013-12-31', '2021-02-29', '2020-3-3', '9999-01-01', today()])
      expect(parseAsOf(wrong), wrong).toBeUndefined();
  });
});

describe('state in the address', () => {
  it('changes only what it is told to', () => {
    expect(withQuery('/exchanges?asOf=2020-03-03&q=a', { q: undefined, band: 'high' })).toBe(
      '/exchanges?asOf=2020-03-03&band=high',
    );
    expect(withQuery('/compare#rank', { codes: 'KR,JP' })).toBe('/compare?codes=KR%2CJP#rank');
    expect(withQuery('/exchanges?q=a', { q: '' })).toBe('/exchanges');
  });

  it('means nothing when it is not one of the words or numbers expected', () => {
    expect([oneOf(['low', 'high'])('high'), oneOf(['low'])('higher')]).toEqual(['high', undefined]);
    expect([words('KR,JP,KR,'), words('')]).toEqual([['KR', 'JP'], undefined]);
    expect(['30', '1.5', '', '731'].map(whole(30, 730))).toEqual([30, undefined, undefined, undefined]);
  });
});

describe('the sorting of a table', () => {
  const rows = [{ v: 2 }, { v: null }, { v: 3 }, { v: 1 }];

  it('puts what is absent last, either way', () => {
    expect(sorted(rows, ({ v }) => v, false).map(({ v }) => v)).toEqual([1, 2, 3, null]);
    expect(sorted(rows, ({ v }) => v, true).map(({ v }) => v)).toEqual([3, 2, 1, null]);
  });

  it('is read as it is written', () => {
    for (const text of ['-points', 'name']) expect(sortingText(parseSorting(text) ?? never())).toBe(text);
    expect(parseSorting(undefined)).toBeUndefined();
  });
});

describe('geometry', () => {
  it('places equal ratios at equal distances and keeps to the axis', () => {
    const domain = { from: 0.01, to: 1 };
    expect(logPosition(0.1, domain)).toBeCloseTo(0.5);
    expect([logPosition(0, domain), logPosition(2, domain)]).toEqual([0, 1]);
  });

  it('draws a small line from left to right, the largest value on top', () => {
    const box = { width: 80, height: 20, pad: 2 };
    expect(sparkCoordinates([1, 3, 2], box)).toEqual([
      { x: 2, y: 18 },
      { x: 40, y: 2 },
      { x: 78, y: 10 },
    ]);
    expect(sparkCoordinates([5, 5], box).map(({ y }) => y)).toEqual([10, 10]);
  });
});

describe('the pages', () => {
  it('are followed by the router; what the API serves is not', () => {
    for (const path of PAGE_PATHS) expect(PAGE_SCOPE.test(path.replace('*', 'x')), path).toBe(true);
    expect(PAGE_SCOPE.test('/?asOf=2020-03-03')).toBe(true);
    for (const path of ['/v1/exchanges', '/docs', '/openapi.json', '/exchangesx', '//elsewhere.org'])
      expect(PAGE_SCOPE.test(path), path).toBe(false);
  });
});

function never(): never {
  throw new Error('absent');
}
