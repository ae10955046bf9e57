import { describe, expect, it } from 'vitest';
import { goalsOf } from '../../bench/report/goals.ts';
import { performanceTables } from '../../bench/report/performanceTables.ts';
import { quantile } from '../../bench/statistics.ts';

const machine = { measuredOn: '2026-11-25', node: 'v24.21.0', cpu: 'a processor', cores: 2 };
const at = (requestsPerSecond: number, p99Ms: number) => ({ requestsPerSecond, medianMs: 1, p99Ms });
const pairOf = (ours: ReturnType<typeof at>) => ({
  http: {
    machine,
    connections: 10,
    rounds: 5,
    costs: [],
    pairs: [{ name: 'score', ours, bare: at(1000, 10), leastShare: 0.7, mostP99: 1.5 }],
  },
});
const size = { incidents: 1, openVenues: 1, seedMs: 1, startMs: 900, fileMb: 1 };
const growthOf = (largest: { rescoreMs: number; listMs: number }) => ({
  growth: {
    machine,
    productStartMs: 3001,
    reads: [{ name: 'list', smallestMs: 1, largestMs: largest.listMs }],
    sizes: [
      { ...size, exchanges: 500, rescoreMs: 2000 },
      { ...size, exchanges: 5000, rescoreMs: 10_000 },
      { ...size, exchanges: 20_000, rescoreMs: largest.rescoreMs },
    ],
  },
});
const verdicts = (results: Parameters<typeof goalsOf>[0]) => goalsOf(results).map(({ isMet }) => isMet);

describe('the goals', () => {
  it('are met up to the bound and not past it', () => {
    expect(verdicts(pairOf(at(700, 15)))).toEqual([true, true]);
    expect(verdicts(pairOf(at(699, 15.1)))).toEqual([false, false]);
  });

  it('judge growth by the reads, by the time for each exchange and by the start', () => {
    expect(verdicts(growthOf({ rescoreMs: 40_000, listMs: 1.3 }))).toEqual([true, true, true, false, true]);
    expect(verdicts(growthOf({ rescoreMs: 60_001, listMs: 1.31 }))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('say yes or no beside the measured value', () => {
    expect(performanceTables(pairOf(at(650, 12)))).toContain(
      "share of the bare server's | 0.65 | ≥ 0.7 | no |",
    );
  });

  it('are none where nothing was measured', () => {
    expect(goalsOf({})).toEqual([]);
    expect(performanceTables({})).toBe('');
  });
});

describe('a quantile', () => {
  it('is the value that the share of the values does not exceed', () => {
    const values = Array.from({ length: 200 }, (_, index) => 200 - index);
    expect([quantile(values, 0.5), quantile(values, 0.99), quantile([3], 0.99)]).toEqual([100, 198, 3]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});
