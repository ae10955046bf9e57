import { describe, expect, it } from 'vitest';
import { inWords } from '../../src/api/present/score.ts';
import { csvText } from '../../src/web/format/csv.ts';
import { formatDate } from '../../src/web/format/dates.ts';
import { jurisdictionName } from '../../src/web/format/jurisdictions.ts';
import { formatChange, formatEstimate, formatPoints, ordinal, plural } from '../../src/web/format/numbers.ts';
import { formatOneIn, formatPercent, oddsInWords } from '../../src/web/format/probability.ts';
import { formatUsd } from '../../src/web/format/usd.ts';
import { capitalised } from '../../src/web/format/words.ts';

describe('probabilities', () => {
  it.each([
    [0.03441, '3.4\u202f%'],
    [0.249, '25\u202f%'],
    [0.02, '2.0\u202f%'],
    [0.00042, '<0.1\u202f%'],
    [0.9951, '>99\u202f%'],
    [0, '0\u202f%'],
    [1, '100\u202f%'],
  ])('%d reads %s', (probability, text) => expect(formatPercent(probability)).toBe(text));

  it.each([
    [0.0833, '1 in 12'],
    [0.207, '1 in 5'],
    [0.00743, '1 in 130'],
    [0.3518, '1 in 3'],
    [0.41, '41 in 100'],
    [0.63, '63 in 100'],
    [0, '1 in more than 10,000'],
  ])('%d is %s', (probability, text) => expect(formatOneIn(probability)).toBe(text));

  it('come with the ends of their interval', () => {
    expect(oddsInWords({ state: 0.083, low: 0.04, high: 0.143 })).toBe(
      'about 1 in 12 a year; could be 1 in 25 to 1 in 7',
    );
  });

  it('are said by the API in the same words', () => {
    for (const state of [0, 0.00012, 0.0301, 0.0953, 0.1874, 0.207, 0.36, 0.41, 0.995]) {
      const odds = { state, low: state / 2, high: Math.min(1, state * 1.6) };
      expect(inWords({ ...odds, any: state }, 365)).toBe(
        `${capitalised(oddsInWords(odds)).replace('a year', 'within 365 days')}.`,
      );
    }
  });
});

describe('amounts of dollars', () => {
  it.each([
    [1_460_000_000, 'USD\u00a01.5bn'],
    [999_600_000, 'USD\u00a01bn'],
    [34_200_000, 'USD\u00a034m'],
    [950, 'USD\u00a0950'],
    [0, 'USD\u00a00'],
  ])('%d reads %s', (amountUsd, text) => expect(formatUsd(amountUsd)).toBe(text));
});

describe('words', () => {
  it('dates are as precise as they are known', () => {
    expect(formatDate('2025-02-21')).toBe('21 February 2025');
    expect(formatDate('2018-12')).toBe('December 2018');
    expect(formatDate('2014')).toBe('2014');
  });

  it('estimates keep two digits, a zero among them', () => {
    expect([0.6, 0.0234, 1, 9.72, 12.3, 0].map(formatEstimate)).toEqual([
      ...['0.60', '0.023', '1.0', '9.7', '12', '0'],
    ]);
  });

  it('points keep one decimal, changes their sign', () => {
    expect(formatPoints(76.05)).toBe('76.1');
    expect([3.21, -0.44, -0.01].map(formatChange)).toEqual(['+3.2', '\u22120.4', '0.0']);
  });

  it('countries have their names, other codes stay', () => {
    expect(['KR', 'HK', 'XX1', 'kr'].map(jurisdictionName)).toEqual([
      'South Korea',
      'Hong Kong',
      'XX1',
      'kr',
    ]);
  });

  it('counts agree with their nouns', () => {
    expect([plural(1, 'theft'), plural(1200, 'theft'), plural(0, 'country', 'countries')]).toEqual([
      '1 theft',
      '1,200 thefts',
      '0 countries',
    ]);
    expect([1, 2, 3, 11, 22, 93, 112].map(ordinal)).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '22nd',
      '93rd',
      '112th',
    ]);
  });
});

describe('CSV', () => {
  it('quotes what needs it and never hands a spreadsheet a formula', () => {
    const rows = [
      ['Crypto, "Inc"', 1.5, null],
      ['=HYPERLINK("x")', -2, true],
    ];
    expect(csvText(['name', 'points', 'open'], rows)).toBe(
      'name,points,open\r\n"Crypto, ""Inc""",1.5,\r\n"\'=HYPERLINK(""x"")",-2,true\r\n',
    );
  });
});
