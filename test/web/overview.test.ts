import { describe, expect, it } from 'vitest';
import backtest from '../../model/backtest.json' with { type: 'json' };
import { linear } from '../../src/web/charts/linear.ts';
import { overlapCount, overlapInWords, overlapShare } from '../../src/web/format/overlap.ts';
import { captureRecord, intervalInWords } from '../../src/web/pages/overview/captureRecord.ts';
import { roundTicks } from '../../src/web/pages/overview/roundTicks.ts';
import { stackYears, totals } from '../../src/web/pages/overview/stackYears.ts';
import { yearsTitle } from '../../src/web/pages/overview/yearsTitle.ts';

const YEARS = [
  { year: 2014, sponsor: null, status: 'attributed', incidents: 1, lossUsd: 460e6, lossesUnknown: 0 },
  { year: 2014, sponsor: null, status: 'none', incidents: 3, lossUsd: 40e6, lossesUnknown: 2 },
  { year: 2016, sponsor: 'KP', status: 'suspected', incidents: 2, lossUsd: 200e6, lossesUnknown: 0 },
  { year: 2016, sponsor: 'KP', status: 'attributed', incidents: 4, lossUsd: 300e6, lossesUnknown: 1 },
] as const;

describe('thefts by year', () => {
  const stacks = stackYears(YEARS);

  it('keep years without a theft, and count as state thefts only those laid to a state', () => {
    expect(stacks.map(({ year }) => year)).toEqual([2014, 2015, 2016]);
    expect(stacks[0]?.thefts).toEqual({ attributed: 0, suspected: 0, other: 4 });
    expect(stacks[2]?.losses).toEqual({ attributed: 300e6, suspected: 200e6, other: 0 });
    expect(totals(stacks, 'thefts')).toEqual({ attributed: 4, suspected: 2, other: 4 });
  });

  it('have their finding as title', () => {
    expect(yearsTitle(stacks, 'thefts')).toBe(
      '6 of 10 thefts since 2014 are laid to state actors, 2 of them as suspicion',
    );
    expect(yearsTitle(stacks, 'losses')).toBe(
      '50\u202f% of the USD\u00a01bn known to be stolen since 2014 is laid to state actors, USD\u00a0200m as suspicion',
    );
    expect(yearsTitle(stackYears(YEARS.slice(0, 2)), 'thefts')).toBe(
      'None of the 4 thefts known since 2014 is laid to a state actor',
    );
    expect(stackYears([])).toEqual([]);
  });
});

describe('the track record', () => {
  it('is the share that the riskiest fifth of the forecasts held, with its interval', () => {
    const { share, events, sizeAlone } = captureRecord(backtest as Parameters<typeof captureRecord>[0]);
    expect(share.low).toBeLessThan(share.estimate);
    expect(share.high).toBeGreaterThan(share.estimate);
    expect(events).toBeGreaterThan(0);
    expect(sizeAlone).toBeGreaterThan(0);
    expect(intervalInWords({ estimate: 0.51, low: 0.4, high: 0.63 })).toBe('90\u202f% interval 40–63\u202f%');
    expect(intervalInWords({ estimate: 1, low: null, high: null })).toBe('too few thefts for an interval');
  });
});

describe('overlapping intervals', () => {
  const all = [
    { low: 0.1, high: 0.2 },
    { low: 0.15, high: 0.3 },
    { low: 0.25, high: 0.4 },
  ] as const;

  it('are counted by pairs and for each', () => {
    expect(overlapShare(all)).toBeCloseTo(2 / 3);
    expect(all.map((each) => overlapCount(each, all))).toEqual([1, 2, 1]);
    expect(overlapShare(all.slice(0, 1))).toBeUndefined();
  });

  it('are put in words', () => {
    expect(overlapInWords(all)).toBe('the intervals of 67\u202f% of pairs overlap');
    expect(overlapInWords(all.slice(0, 2))).toBe('all their intervals overlap');
    expect(overlapInWords([all[0], all[2]])).toBe('none of their intervals overlap');
  });
});

describe('axes', () => {
  it('have round ticks that reach the largest value', () => {
    expect(roundTicks(46, 4)).toEqual([0, 20, 40, 60]);
    expect(roundTicks(2e9, 4)).toEqual([0, 5e8, 1e9, 1.5e9, 2e9]);
    expect(roundTicks(0, 4)).toEqual([0, 1]);
  });

  it('are straight lines', () => {
    expect(linear([0, 10], [100, 0])(2.5)).toBe(75);
  });
});
