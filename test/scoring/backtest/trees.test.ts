import { RandomForestRegression } from 'ml-random-forest';
import { describe, expect, it } from 'vitest';
import { binned, columnsOf } from '../../../src/scoring/backtest/baselines/binned.ts';
import { boostedTrees } from '../../../src/scoring/backtest/baselines/boostedTrees.ts';
import { growTree } from '../../../src/scoring/backtest/baselines/growTree.ts';
import { randomForest } from '../../../src/scoring/backtest/baselines/randomForest.ts';
import { logLoss } from '../../../src/scoring/stats/logLoss.ts';
import { rocAuc } from '../../../src/scoring/stats/rocAuc.ts';
import { seededRandom } from '../../../src/scoring/stats/seededRandom.ts';

/** Events are likely where both of the first two columns are high: an interaction with sharp edges. */
function problem(rows: number, seed: number) {
  const random = seededRandom(seed);
  const features = Array.from({ length: rows }, () => Array.from({ length: 5 }, random));
  const outcomes = features.map(([a = 0, b = 0]) => Number(random() < (a > 0.5 && b > 0.5 ? 0.6 : 0.05)));
  return { features, outcomes };
}

const [training, test] = [problem(1500, 1), problem(1000, 2)];
const best = test.features.map(([a = 0, b = 0]) => (a > 0.5 && b > 0.5 ? 0.6 : 0.05));

describe('growTree', () => {
  it('finds the cut and the means on its sides', () => {
    const rows = [0, 0, 1, 1].map((bin) => Uint8Array.of(7, bin));
    const settings = { maxDepth: 2, leastWeight: 1, ridge: 0, columns: () => [0, 1] };
    const tree = growTree(
      columnsOf(rows),
      Float64Array.of(0, 0, 1, 0),
      Float64Array.of(1, 1, 1, 1),
      settings,
    );
    expect(rows.map(tree)).toEqual([0, 0, 0.5, 0.5]);
  });

  it('does not cut leaves below the least weight', () => {
    const rows = [0, 1, 1, 1].map((bin) => Uint8Array.of(bin));
    const settings = { maxDepth: 2, leastWeight: 2, ridge: 0, columns: () => [0] };
    expect(
      growTree(
        columnsOf(rows),
        Float64Array.of(1, 0, 0, 0),
        Float64Array.of(1, 1, 1, 1),
        settings,
      )(Uint8Array.of(0)),
    ).toBe(0.25);
  });
});

describe('binned', () => {
  it('puts equal numbers into equal bins and keeps the order', () => {
    const values = Array.from({ length: 100 }, (_, i) => [i]);
    const bins = values.map(binned(values)).map(([bin]) => bin ?? 0);
    expect(bins).toEqual(bins.toSorted((a, b) => a - b));
    expect(new Set(bins).size).toBe(32);
  });
});

describe.each([
  ['random forest', randomForest],
  ['gradient boosting', boostedTrees],
])('%s', (_, learn) => {
  const forecasts = learn(training.features, training.outcomes, test.features);

  it('comes close to the truth it is taught', () => {
    expect(rocAuc(test.outcomes, forecasts)).toBeGreaterThan(rocAuc(test.outcomes, best) - 0.05);
    expect(logLoss(test.outcomes, forecasts)).toBeLessThan(logLoss(test.outcomes, best) + 0.06);
  });

  it('is the same on every run and never certain', () => {
    expect(learn(training.features, training.outcomes, test.features)).toEqual(forecasts);
    expect(Math.min(...forecasts)).toBeGreaterThan(0);
    expect(Math.max(...forecasts)).toBeLessThan(1);
  });

  it('gives a small rate when no event is known', () => {
    const none = training.outcomes.map(() => 0);
    for (const forecast of learn(training.features, none, test.features.slice(0, 5))) {
      expect(forecast).toBeGreaterThan(0);
      expect(forecast).toBeLessThan(0.01);
    }
  });
});

describe('random forest', () => {
  it('is as good as that of ml-random-forest', () => {
    const reference = new RandomForestRegression({
      nEstimators: 30,
      maxFeatures: 4,
      replacement: false,
      useSampleBagging: true,
      noOOB: true,
      seed: 42,
      treeOptions: { maxDepth: 8, minNumSamples: 20 },
    });
    const [some, answers] = [training.features.slice(0, 400), training.outcomes.slice(0, 400)];
    reference.train(some, answers);
    const theirs = rocAuc(test.outcomes, reference.predict(test.features));
    const ours = rocAuc(test.outcomes, randomForest(some, answers, test.features));
    expect(ours).toBeGreaterThan(theirs - 0.03);
  });
});
