import { api } from '../../api/client.ts';
import { type Answer, ask } from '../../api/question.ts';

export type Backtest = Answer<typeof api.model.backtest>['data'];
export type Target = Backtest['targets']['any'];
export type Comparison = Target['comparisons'][number];
export type Peer = Backtest['peers'][number];
export type BandOutcome = Backtest['bands'][number];
export type YearFigures = Target['byYear'][number];
export type Step = Target['reliability']['steps'][number];
export type LargeTheft = Answer<typeof api.model.misses>['data'][number];
export type Model = Answer<typeof api.model>['data'];
export type Feature = Model['features'][number];
export type Status = Answer<typeof api.status>['data'];

/** How good the forecasts of past years were. */
export const backtestQuestion = ask(api.model.backtest, { query: {} });

/** Every large theft with the score of the day before, in one page. */
export const missesQuestion = ask(api.model.misses, { query: { limit: 1000 } });

export const modelQuestion = ask(api.model, { query: {} });

export const vintageQuestion = (vintage: string) =>
  ask(api.model[':vintage'], { param: { vintage }, query: {} });

export const statusQuestion = ask(api.status, { query: {} });
