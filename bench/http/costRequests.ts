import { addDays } from '../../src/domain/date.ts';
import type { LoadRequest } from './load.ts';
import { MADE_ANEW } from './madeAnew.ts';
import { scorePath } from './measurePairs.ts';

const COLD_FROM = '2021-01-03';
const COLD_STEP_DAYS = 9;
const WARM_DAY = '2024-03-15';
const BATCH = 500;

/** A kind of answer whose cost is measured. */
export interface CostRequest {
  name: string;
  /** What the answer is made of, to state the cost of one. */
  items: number;
  /** Asked one after the other. */
  requests: LoadRequest[];
  /** Leaves out the first round, in which nothing is ready yet. */
  warm: boolean;
}

/** Everything that is asked, each answer made anew. */
export function costRequests(ids: readonly string[], codes: readonly string[]): CostRequest[] {
  const json = { ...MADE_ANEW, 'Content-Type': 'application/json' };
  const get = (name: string, items: number, ...paths: string[]): CostRequest => ({
    name,
    items,
    requests: paths.map((path) => ({ path, headers: MADE_ANEW })),
    warm: true,
  });
  const post = (name: string, items: number, path: string, body: unknown): CostRequest => ({
    name,
    items,
    requests: [{ method: 'POST', path, headers: json, body: JSON.stringify(body) }],
    warm: true,
  });
  const some = ids.slice(0, 50);
  const [first = ''] = ids;
  const queries = Object.fromEntries(
    Array.from({ length: BATCH }, (_, index) => [`q${index}`, { exchange: ids[index % ids.length] }]),
  );
  return [
    get('score', 1, ...some.map(scorePath)),
    get('list of 100', 100, '/v1/exchanges?limit=100'),
    get(
      `${codes.length} jurisdictions compared`,
      codes.length,
      `/v1/jurisdictions/compare?codes=${codes.join(',')}`,
    ),
    get(
      'history of 12 years',
      144,
      ...some.map((id) => `/v1/exchanges/${id}/history?from=2014-11-01&to=2026-10-31`),
    ),
    post(`batch of ${BATCH}`, BATCH, '/v1/scores', { queries }),
    post('what-if', 1, `/v1/exchanges/${first}/what-if`, { controls: { add: ['ccss'] } }),
    get('score on a past day, asked before', 1, `${scorePath(first)}?asOf=${WARM_DAY}`),
    { ...get('score on a past day, the first of the day', 1, ...coldPaths(first)), warm: false },
  ];
}

/** Days that no other request of a run asks for. */
function coldPaths(id: string): string[] {
  return Array.from(
    { length: 200 },
    (_, index) => `${scorePath(id)}?asOf=${addDays(COLD_FROM, index * COLD_STEP_DAYS)}`,
  );
}
