import { api } from '../../api/client.ts';
import { type Answer, ask, type Question } from '../../api/question.ts';
import type { Span } from './historySpan.ts';

const exchange = api.exchanges[':id'];

export type Score = Answer<typeof exchange.score>['data'];
export type Contribution = Score['contributions'][number];
export type Profile = Answer<typeof exchange>['data'];
export type Fact = Profile['facts'][number];
export type Incident = Profile['incidents'][number];
export type History = Answer<typeof exchange.history>['data'];
export type Pattern = Answer<typeof api.patterns>['data'][number];

interface Asked {
  id: string;
  /** A past day; `undefined` for today. */
  asOf: string | undefined;
}

/** An exchange's score. Refused with 404 for a day on which it was not open. */
export const scoreQuestion = ({ id, asOf }: Asked) => ask(exchange.score, { param: { id }, query: { asOf } });

/** An exchange with its dated facts and incidents. */
export const profileQuestion = ({ id, asOf }: Asked) => ask(exchange, { param: { id }, query: { asOf } });

/** An exchange's monthly scores. */
export const historyQuestion = (id: string, { from, to }: Span) =>
  ask(exchange.history, { param: { id }, query: { from, to } });

const ALL_ROWS = 1000;

/** Every attack pattern with the kinds of control that meet it. */
export const patternsQuestion = (): Question<Answer<typeof api.patterns>> =>
  ask(api.patterns, { query: { limit: ALL_ROWS } });
