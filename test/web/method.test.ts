import { describe, expect, it } from 'vitest';
import { linearPosition } from '../../src/web/charts/linear.ts';
import { bandRange, bandTitle } from '../../src/web/pages/method/bands/bandTitle.ts';
import { citation, datedAddress } from '../../src/web/pages/method/citation.ts';
import {
  coefficientsTitle,
  priorRange,
  vintageOn,
} from '../../src/web/pages/method/coefficients/coefficientRows.ts';
import {
  formatDifference,
  formatGain,
  formatHundredths,
  verdictOf,
  withInterval,
} from '../../src/web/pages/method/estimates.ts';
import { missCounts, missesTitle } from '../../src/web/pages/method/misses/missCounts.ts';
import { formatThousandths } from '../../src/web/pages/method/others/formatThousandths.ts';
import {
  othersTitle,
  verdictAgainst,
  verdictAgainstPeer,
} from '../../src/web/pages/method/others/verdicts.ts';
import type { Backtest } from '../../src/web/pages/method/questions.ts';
import {
  calibrationTitle,
  reliabilityTitle,
} from '../../src/web/pages/method/reliability/reliabilityTitle.ts';
import { axisEnd, rootScale } from '../../src/web/pages/method/reliability/rootScale.ts';
import { wilson } from '../../src/web/pages/method/reliability/wilson.ts';
import { weakPoints } from '../../src/web/pages/method/weak/weakPoints.ts';
import { evenEnd, yearsTitle } from '../../src/web/pages/method/years/yearsTitle.ts';
import { openService } from '../support/service.ts';

const at = (estimate: number, low: number | null, high: number | null) => ({ estimate, low, high });

async function servedBacktest(): Promise<Backtest> {
  const service = openService();
  try {
    const answer = await service.request('/v1/model/backtest');
    return ((await answer.json()) as { data: Backtest }).data;
  } finally {
    service.close();
  }
}

describe('figures', () => {
  it('stand with their interval, or say that there is none', () => {
    expect(withInterval(at(0.7102, 0.6556, 0.7566), formatHundredths)).toBe('0.71 (0.66 to 0.76)');
    expect(withInterval(at(0.7, null, 0.8), formatHundredths)).toBe('0.70 (no interval)');
  });
  it('have a true minus and no negative nothing', () => {
    expect([0.243, -0.103, -0.001].map(formatDifference)).toEqual(['+0.24', '\u22120.10', '0.00']);
    expect([0.0661, -0.00099, 0].map(formatGain)).toEqual(['+6.6\u202f%', '\u22120.1\u202f%', '0\u202f%']);
    expect([-0.008985, 0.00001].map(formatThousandths)).toEqual(['\u22129.0', '0.0']);
  });
  it('lie on an axis that holds them', () => {
    expect([0.4, 0.7, 2].map((value) => linearPosition(value, { from: 0.4, to: 1 }))).toEqual([
      0,
      expect.closeTo(0.5, 10),
      1,
    ]);
  });
});

describe('verdicts', () => {
  it('need the whole interval on one side', () => {
    expect(verdictOf(at(0.1, 0.01, 0.2))).toBe('above');
    expect(verdictOf(at(0.1, -0.01, 0.2))).toBe('unclear');
    expect(verdictOf(at(0.1, null, null))).toBe('unclear');
    expect(verdictOf(at(-0.1, -0.2, -0.01))).toBe('below');
  });
  it('call the model ahead only in ranking and in log loss', () => {
    const better = { aucDifference: at(0.1, 0.05, 0.2), logLossDifference: at(-0.01, -0.02, -0.001) };
    expect(verdictAgainst(better)).toBe('ahead');
    const unclear = { ...better, logLossDifference: at(-0.01, -0.02, 0.001) };
    expect(verdictAgainst(unclear)).toBe('notShown');
    expect(verdictAgainst({ ...better, aucDifference: at(-0.1, -0.2, -0.01) })).toBe('behind');
    expect(othersTitle({ state: [better, better], any: [better, unclear] })).toBe(
      'Ahead of 2 of 2 simpler rules for state thefts, of 1 of 2 for any theft',
    );
  });
  it('say nothing where there are too few', () => {
    expect(verdictAgainstPeer({ aucDifference: null })).toBeUndefined();
    expect(verdictAgainstPeer({ aucDifference: at(0.12, -0.1, 0.35) })).toBe('notShown');
  });
});

describe('calibration', () => {
  const target = (name: 'any' | 'state', low: number) => {
    const figures = {
      events: 49,
      observedOverExpected: at(0.9555, low, 1.2),
      calibrationSlope: at(1, 0.8, 1.2),
    };
    return { target: name, figures } as Parameters<typeof reliabilityTitle>[0];
  };
  it('is told from the intervals', () => {
    expect(reliabilityTitle(target('state', 0.7141))).toBe(
      '49 state thefts for 51.3 forecast: ratio 0.96 (0.71 to 1.20)',
    );
    expect(calibrationTitle({ state: target('state', 0.7), any: target('any', 0.7) })).toBe(
      'Forecasts came true about as often as they said',
    );
    expect(calibrationTitle({ state: target('state', 1.1), any: target('any', 0.7) })).toBe(
      'Only forecasts of any theft came true about as often as they said',
    );
  });
  // scipy.stats.binomtest(events, rows).proportion_ci(0.9, method='wilson').
  it.each([
    [0, 329, 0, 0.0081565],
    [3, 600, 0.0019999, 0.0124441],
    [8, 129, 0.0352931, 0.1067324],
  ])('%i of %i has its interval from %f to %f', (events, rows, low, high) => {
    const interval = wilson(events, rows);
    expect(interval.low).toBeCloseTo(low, 6);
    expect(interval.high).toBeCloseTo(high, 6);
  });
  it('is drawn on root scales that end above every forecast', () => {
    expect(axisEnd([0.02, 0.2857])).toBe(0.3);
    expect(axisEnd([])).toBe(0.1);
    const x = rootScale(0.25, [0, 100]);
    expect([x(0), x(0.0625), x(1)]).toEqual([0, 50, 100]);
  });
});

describe('bands', () => {
  it('have the probabilities of their multiples', () => {
    const range = bandRange('high', 0.02);
    expect(range.from).toBeCloseTo(1 - Math.exp(-0.04), 12);
    expect(range.to).toBeCloseTo(1 - Math.exp(-0.08), 12);
    expect(bandRange('severe', 0.02)).not.toHaveProperty('to');
  });
});

describe('coefficients', () => {
  const vintages = [
    { id: '2025', fittedOn: '2025-01-01' },
    { id: '2014', fittedOn: '2014-01-01' },
    { id: '2026', fittedOn: '2026-01-01' },
  ];
  it('are of the vintage that a day used', () => {
    expect(vintageOn(vintages, undefined)).toBe('2026');
    expect(vintageOn(vintages, '2025-12-31')).toBe('2025');
    expect(vintageOn(vintages, '2013-05-05')).toBe('2014');
    expect(vintageOn([], undefined)).toBeUndefined();
  });
  it('are counted where zero is ruled out', () => {
    const features = [
      { low: 0.1, high: 0.2 },
      { low: -0.1, high: 0.2 },
      { low: -0.2, high: -0.1 },
    ];
    expect(coefficientsTitle(features, '2026')).toBe('2 of 3 coefficients are clear of zero in vintage 2026');
    expect(priorRange({ prior: { mean: 0.5, sd: 0.1 } }).low).toBeCloseTo(0.335515, 6);
  });
});

describe('large thefts', () => {
  const score = (percentile: number | null) => ({
    score: { any: 0.1, state: 0.1, riskPoints: 60, riskBand: 'high' as const, percentile },
  });
  it('are counted by where they fell on the ranking', () => {
    const thefts = [score(99), score(80), score(79.9), score(49), score(null), { score: null }];
    expect(missCounts(thefts)).toEqual({ all: 6, ranked: 4, inTopFifth: 2, inLowerHalf: 1, notScored: 1 });
    expect(missesTitle(thefts)).toMatch(/^2 of 4 large thefts .* 1 the lower half$/);
  });
});

describe('years', () => {
  it('are right where the interval holds 1', () => {
    const years = [at(1, 0.5, 1.5), at(2, 1.2, 3), at(1, null, null)].map((observedOverExpected) => ({
      observedOverExpected,
    }));
    expect(yearsTitle(years)).toContain('1 of 3 years');
    expect([evenEnd([15, 2]), evenEnd([])]).toEqual([16, 2]);
  });
});

describe('a citation', () => {
  it('names the versions, the day and an address that stays on it', () => {
    const address = datedAddress('https://example.org/compare?codes=KR%2CJP&asOf=2020-01-01', '2026-11-25');
    expect(address).toBe('https://example.org/compare?codes=KR%2CJP&asOf=2026-11-25');
    const versions = { asOf: '2026-11-25', modelVersion: 'm1', dataVersion: 'd1' };
    expect(citation(versions, address)).toBe(
      `Heistcast, model m1, evidence d1, as known on 25 November 2026. ${address}`,
    );
  });
});

describe('the backtest as it is served', () => {
  it('shows its weak points: years worse than chance, rules that caught as much, unproven skill', async () => {
    const backtest = await servedBacktest();
    const points = weakPoints(backtest);
    const ids = points.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, target] of [
      ['Any theft', backtest.targets.any],
      ['State theft', backtest.targets.state],
    ] as const) {
      for (const { year, auc } of target.byYear)
        if (auc !== null && auc < 0.5) expect(ids).toContain(`${name}/${year}`);
      for (const { baseline, captureTop20 } of target.comparisons)
        if (captureTop20 >= target.figures.captureTop20.estimate)
          expect(ids).toContain(`${target.target}/${baseline}/top20`);
    }
    const best = structuredClone(backtest);
    for (const target of Object.values(best.targets)) {
      target.figures.captureTop20.estimate = 1;
      target.figures.brierSkill = at(0.1, 0.05, 0.2);
      target.byYear = [];
    }
    best.peers = [];
    expect(weakPoints(best)).toEqual([]);
    expect(bandTitle(backtest.bands)).toMatch(/band “severe”, .* in “low”$/);
  });
});
