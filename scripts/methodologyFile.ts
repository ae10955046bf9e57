import { backtest } from '../src/backtest.ts';
import { model } from '../src/model.ts';
import { renderMethodology } from '../src/report/renderMethodology.ts';

/** METHODOLOGY.md, made of the committed model and its committed backtest. */
export function methodologyFile(): { path: string; contents: string } {
  return { path: 'METHODOLOGY.md', contents: renderMethodology(model, backtest) };
}
