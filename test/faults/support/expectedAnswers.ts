import { createApp } from '../../../src/api/app.ts';
import { backtest } from '../../../src/backtest.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { release } from '../../../src/release.ts';
import type { AskedRequest } from './requests.ts';

/** An answer as it is when nothing else is going on. */
export interface ExpectedAnswer {
  body: string;
  entityTag: string | null;
}

/** What a database at rest answers to each request, in their order. Throws when it does not answer 200. */
export async function expectedAnswers(
  path: string,
  requests: readonly AskedRequest[],
): Promise<ExpectedAnswer[]> {
  const { db, close } = openSqlite(path);
  const app = createApp({ ...depsOn(createStore(db)), backtest, log: () => {}, release });
  const answers: ExpectedAnswer[] = [];
  for (const { path: url, ...init } of requests) {
    const response = await app.request(url, init);
    if (response.status !== 200) throw new Error(`${url} is answered with ${response.status}.`);
    answers.push({ body: await response.text(), entityTag: response.headers.get('ETag') });
  }
  close();
  return answers;
}
