import { describe, expect, it } from 'vitest';
import { vintageOn } from '../../../src/domain/model.ts';
import { model } from '../../../src/model.ts';
import { stateHazard } from '../../../src/scoring/hazard/stateHazard.ts';
import { stateProbability } from '../../../src/scoring/hazard/stateProbability.ts';
import { drawLoss } from '../../../src/scoring/outlook/drawLoss.ts';
import { simulateYears } from '../../../src/scoring/outlook/simulateYears.ts';
import { mean as meanOf } from '../../../src/scoring/stats/mean.ts';
import { quantile } from '../../../src/scoring/stats/quantile.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';

const vintage = vintageOn(model, '2026-01-01');
const mean = (values: ArrayLike<number>) => meanOf(Array.from(values));
const average = {
  hazardValues: vintage.hazard.terms.map(({ populationMean }) => populationMean),
  shareValues: vintage.share.terms.map(({ populationMean }) => populationMean),
  sizeStep: 1,
};

describe('simulated years', () => {
  const venues = Array.from({ length: 200 }, () => average);
  const years = simulateYears(venues, vintage);

  it('have as many thefts on average as the hazards say', () => {
    const { logState } = stateHazard(vintage, average.hazardValues, average.shareValues);
    const expected = 200 * stateProbability(logState);
    expect(mean(years.expected) / expected).toBeGreaterThan(0.95);
    expect(mean(years.expected) / expected).toBeLessThan(1.05);
    expect(mean(years.counts) / mean(years.expected)).toBeCloseTo(1, 1);
  });

  it('vary more than with coefficients known for certain, since all venues share their error', () => {
    const spread = quantile(years.expected, 0.95) / quantile(years.expected, 0.05);
    const { logLow, logHigh } = stateHazard(vintage, average.hazardValues, average.shareValues);
    expect(Math.log(spread)).toBeGreaterThan(0.8 * (logHigh - logLow));
    expect(Math.log(spread)).toBeLessThan(1.2 * (logHigh - logLow));
    const meanCount = mean(years.counts);
    const variance = mean(years.counts.map((count) => (count - meanCount) ** 2));
    expect(variance).toBeGreaterThan(meanCount);
  });

  it('have a sum of losses no smaller than the largest, and none without a theft', () => {
    for (const [i, count] of years.counts.entries()) {
      const [total, largest] = [years.totalUsd[i] ?? 0, years.largestUsd[i] ?? 0];
      expect(total).toBeGreaterThanOrEqual(largest);
      expect(total > 0).toBe(count > 0);
      if (count === 1) expect(total).toBe(largest);
    }
  });

  it('of no venue at all have no theft', () => {
    const none = simulateYears([], vintage);
    expect(Math.max(...none.counts, ...none.totalUsd)).toBe(0);
  });
});

describe('a drawn loss', () => {
  const losses = (sizeStep: number) => {
    const random = seededRandom(7);
    return Array.from({ length: 20_000 }, () => drawLoss(vintage.severity, sizeStep, random));
  };

  it('has the lognormal median of its size and grows with size', () => {
    const { logMean, logMeanPerSizeStep } = vintage.severity;
    for (const step of [0, 2, 4]) {
      const ratio = quantile(losses(step), 0.5) / Math.exp(logMean + logMeanPerSizeStep * step);
      expect(ratio).toBeGreaterThan(0.9);
      expect(ratio).toBeLessThan(1.1);
    }
  });

  it('has the generalised Pareto tail above its threshold, and a cap', () => {
    const { tail, largestUsd } = vintage.severity;
    const above = losses(3).filter((loss) => loss > tail.thresholdUsd);
    const median = tail.thresholdUsd + (tail.scaleUsd * (2 ** tail.shape - 1)) / tail.shape;
    expect(quantile(above, 0.5) / median).toBeCloseTo(1, 1);
    expect(Math.max(...above)).toBeLessThanOrEqual(10 * largestUsd);
  });
});
