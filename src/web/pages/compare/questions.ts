import { api } from '../../api/client.ts';
import { type Answer, ask, type Question } from '../../api/question.ts';

export type Comparison = Answer<typeof api.jurisdictions.compare>['data'];
export type Compared = Comparison['jurisdictions'][number];
export type Contribution = Compared['contributions'][number];
export type Register = Answer<typeof api.jurisdictions>['data'];
type ProfileAnswer = Answer<(typeof api.jurisdictions)[':code']>;

/** Every jurisdiction of the register, in one page. */
export const registerQuestion = (asOf: string | undefined) =>
  ask(api.jurisdictions, { query: { asOf, limit: 1000 } });

export const comparisonQuestion = (codes: readonly string[], asOf: string | undefined) =>
  ask(api.jurisdictions.compare, { query: { codes: codes.join(','), asOf } });

/** The dated facts of several jurisdictions, in the order asked for. */
export function profilesQuestion(
  codes: readonly string[],
  asOf: string | undefined,
): Question<ProfileAnswer[]> {
  const questions = codes.map((code) =>
    ask(api.jurisdictions[':code'], { param: { code }, query: { asOf } }),
  );
  return {
    url: questions.map(({ url }) => url).join(' '),
    load: (signal) => Promise.all(questions.map((question) => question.load(signal))),
  };
}

const MOST_YEARS = 14;
const FIRST_YEAR = 2014;

/** Risk points at each quarter's start up to a day; the API gives at most 60 points each. */
export function historyQuestion(codes: readonly string[], day: string) {
  const from = Math.max(FIRST_YEAR, Number(day.slice(0, 4)) - MOST_YEARS);
  return ask(api.timeseries, {
    query: {
      entities: codes.map((code) => `jurisdiction:${code}`).join(','),
      metric: 'riskPoints',
      step: 'quarter',
      from: `${from}-01-01`,
      to: day,
    },
  });
}
