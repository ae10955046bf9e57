import found from '../model/backtest.json' with { type: 'json' };
import { type BacktestResult, backtestResult } from './domain/backtest.ts';

/** What the committed backtest of the model found. */
export const backtest: BacktestResult = backtestResult.parse(found);
