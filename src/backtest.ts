import found from '../model/backtest.json' with { type: 'json' };
import type { BacktestResult } from './domain/backtest.ts';

/** What the committed backtest of the model found; a test holds it to its schema. */
export const backtest = found as BacktestResult;
