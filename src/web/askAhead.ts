import { join } from './api/answers.ts';
import type { Question } from './api/question.ts';
import { incidentsQuestion } from './components/incidents/incidentsQuestion.ts';
import { patternsQuestion } from './components/incidents/patternsQuestion.ts';
import { registerQuestion } from './pages/compare/questions.ts';
import * as exchange from './pages/exchange/questions.ts';
import * as exchanges from './pages/exchanges/rankingQuestion.ts';
import { incidentQuestion } from './pages/incidents/questions.ts';
import * as jurisdictions from './pages/jurisdictions/questions.ts';
import { backtestQuestion, modelQuestion } from './pages/method/questions.ts';
import { outlookQuestion } from './pages/overview/questions.ts';
import { parseAsOf } from './state/asOf.ts';

type AsOf = string | undefined;
type Questions = readonly Question<unknown>[];

/** What a page asks for in any case, by the first segment of its path. */
const ALWAYS = new Map<string, (asOf: AsOf) => Questions>([
  ['', (asOf) => [outlookQuestion(asOf)]],
  ['compare', (asOf) => [registerQuestion(asOf)]],
  ['incidents', (asOf) => [incidentsQuestion({ asOf })]],
  ['patterns', (asOf) => [patternsQuestion, incidentsQuestion({ asOf }), outlookQuestion(asOf)]],
  ['method', () => [modelQuestion, backtestQuestion]],
]);

/** The same where the address chooses nothing but the day. */
const UNLESS_NARROWED = new Map<string, (asOf: AsOf) => Questions>([
  ['exchanges', (asOf) => [exchanges.rankingQuestion({ operating: 'true', asOf })]],
  ['jurisdictions', (asOf) => [jurisdictions.rankingQuestion({ exposed: 'true', asOf })]],
]);

/** The same for a page of one exchange, jurisdiction or incident. */
const OF_ONE = new Map<string, (id: string, asOf: AsOf) => Questions>([
  ['exchanges', (id, asOf) => [exchange.scoreQuestion({ id, asOf }), exchange.profileQuestion({ id, asOf })]],
  [
    'jurisdictions',
    (id, asOf) => [jurisdictions.scoreQuestion(id, asOf), jurisdictions.profileQuestion(id, asOf)],
  ],
  ['incidents', (id) => [incidentQuestion(id), patternsQuestion]],
]);

/** Ids as they stand in addresses; what else may stand there is left to the page. */
const IS_ID = /^[\w.-]+$/;

/** The first questions of the page at an address; none where they depend on what the page alone knows. */
function firstQuestions(path: string, search: string): Questions {
  const query = new URLSearchParams(search);
  const asOf = parseAsOf(query.get('asOf') ?? undefined);
  const [, section = '', id = '', ...rest] = path.split('/');
  if (rest.length > 0) return [];
  if (id !== '') return IS_ID.test(id) ? (OF_ONE.get(section)?.(id, asOf) ?? []) : [];
  const isNarrowed = [...query.keys()].some((name) => name !== 'asOf');
  return ALWAYS.get(section)?.(asOf) ?? (isNarrowed ? [] : (UNLESS_NARROWED.get(section)?.(asOf) ?? []));
}

/**
 * Asks the first questions of the page at an address while its code is still on its way, so that code and data come
 * side by side. The page joins them; one that failed it asks again.
 */
export function askAhead({ pathname, search }: Pick<Location, 'pathname' | 'search'>): void {
  for (const question of firstQuestions(pathname, search)) join(question);
}
