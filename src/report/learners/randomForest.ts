import { RandomForestRegression } from 'ml-random-forest';
import type { Learner } from '../../scoring/backtest/baselines/baseline.ts';

/** Usual settings, fixed beforehand and never tuned. */
const SETTINGS = {
  nEstimators: 200,
  maxFeatures: 6,
  replacement: false,
  useSampleBagging: true,
  noOOB: true,
  seed: 42,
  treeOptions: { maxDepth: 6, minNumSamples: 20 },
};

/**
 * Random forest of regression trees on 0/1 outcomes: the mean of its leaves is a probability. Features
 * are drawn once a tree, not once a split, as the library does. Seeded.
 */
export const randomForest: Learner = (features, outcomes, toForecast) => {
  const forest = new RandomForestRegression(SETTINGS);
  forest.train(mutable(features), [...outcomes]);
  return forest.predict(mutable(toForecast));
};

/** The library's types ask for arrays it may write to; it does not. */
const mutable = (rows: readonly (readonly number[])[]): number[][] => rows.map((row) => [...row]);
