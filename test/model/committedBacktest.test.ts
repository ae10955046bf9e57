import { expect, it } from 'vitest';
import { backtest } from '../../src/backtest.ts';
import { backtestResult } from '../../src/domain/backtest.ts';

it('the committed backtest fits its schema', () => {
  expect(backtestResult.parse(backtest)).toEqual(backtest);
});
