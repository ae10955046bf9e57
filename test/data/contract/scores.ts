import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../src/data/seed.ts';
import { createStore } from '../../../src/data/store.ts';
import type { ScoreSummary } from '../../../src/domain/listing.ts';
import type { Score } from '../../../src/domain/score.ts';
import { makeScore, makeVenue } from '../../support/evidence.ts';
import { makeDataset } from '../../support/makeDataset.ts';
import type { TestDatabase } from '../../support/sqlite.ts';

/** Current scores come and go with their day; the history stays. */
export function scoresContract(open: () => Promise<TestDatabase>): void {
  const opened: TestDatabase[] = [];
  const store = () => {
    const [database] = opened;
    if (database === undefined) throw new Error('the database was not opened');
    return createStore(database.db);
  };
  beforeAll(async () => {
    const database = await open();
    opened.push(database);
    const exchanges = ['alpha', 'beta', 'gamma'].map((id) => makeVenue({ id }));
    await seed(database.db, makeDataset({ exchanges }), 'v1');
  });
  afterAll(() => Promise.all(opened.map((database) => database.close())));

  const history = (id: string) => store().scores.history(id, '2000-01-01', '2030-01-01');
  const points = (rows: ScoreSummary[]) => rows.map(({ asOf, rawPoints }) => [asOf, rawPoints]);

  it('is not served before it is scored', async () => {
    expect(await store().versions()).toBeUndefined();
    expect(await store().scores.current('alpha')).toBeUndefined();
    expect(await store().scores.distribution('2025-03-10')).toStrictEqual([]);
  });

  it('keeps a history of summaries', async () => {
    const rows = ['alpha', 'beta'].flatMap((id, index) =>
      ['2025-02-01', '2025-01-01'].map((day) => summaryOf(makeScore(id, day, 40 + index * 20))),
    );
    await store().scores.replaceHistory('m1', rows);
    expect(await history('alpha')).toStrictEqual([
      summaryOf(makeScore('alpha', '2025-01-01', 40)),
      summaryOf(makeScore('alpha', '2025-02-01', 40)),
    ]);
    expect(await store().scores.history('alpha', '2025-01-02', '2025-02-01')).toHaveLength(1);
    expect(await store().scores.distribution('2025-01-01')).toStrictEqual([40, 60]);
    expect(await store().versions()).toBeUndefined();
  });

  it('gives the current score with its reasons and the versions', async () => {
    const score = makeScore('alpha', '2025-03-10', 71.25);
    await store().scores.replaceCurrent('2025-03-10', 'm1', [score, makeScore('beta', '2025-03-10', -3)]);
    expect(await store().scores.current('alpha')).toStrictEqual(score);
    expect(await store().scores.distribution('2025-03-10')).toStrictEqual([-3, 71.25]);
    expect(await store().versions()).toStrictEqual({
      dataVersion: 'v1',
      modelVersion: 'm1',
      scoredOn: '2025-03-10',
    });
  });

  it('forgets the last day but not the history, nor a venue that is no longer scored', async () => {
    await store().scores.replaceCurrent('2025-03-11', 'm1', [makeScore('alpha', '2025-03-11', 72)]);
    expect(points(await history('alpha'))).toStrictEqual([
      ['2025-01-01', 40],
      ['2025-02-01', 40],
      ['2025-03-11', 72],
    ]);
    expect(await store().scores.current('beta')).toBeUndefined();
    expect(points(await history('beta'))).toStrictEqual([
      ['2025-01-01', 60],
      ['2025-02-01', 60],
    ]);
  });

  it('lets one row be a point of the history and current', async () => {
    const score = makeScore('gamma', '2025-04-01', 55);
    await store().scores.replaceCurrent('2025-04-01', 'm1', [score]);
    await store().scores.replaceHistory('m1', [
      summaryOf(score),
      summaryOf(makeScore('gamma', '2025-03-01', 50)),
    ]);
    expect(await store().scores.current('gamma')).toStrictEqual(score);
    expect(await history('alpha')).toStrictEqual([]);
    await store().scores.replaceCurrent('2025-04-02', 'm1', [makeScore('gamma', '2025-04-02', 56)]);
    expect(points(await history('gamma'))).toStrictEqual([
      ['2025-03-01', 50],
      ['2025-04-01', 55],
      ['2025-04-02', 56],
    ]);
    await store().scores.replaceHistory('m1', []);
    expect(points(await history('gamma'))).toStrictEqual([['2025-04-02', 56]]);
  });

  it('takes a long history', async () => {
    const months = Array.from({ length: 4000 }, (_, index) =>
      new Date(Date.UTC(1700, index, 1)).toISOString().slice(0, 10),
    );
    const rows = months.flatMap((day) =>
      ['alpha', 'beta', 'gamma'].map((id) => summaryOf(makeScore(id, day, 50))),
    );
    await store().scores.replaceHistory('m2', rows);
    expect(await store().scores.history('beta', '1700-01-01', '2100-01-01')).toHaveLength(4000);
    await store().setVersions({ dataVersion: 'v2' });
    expect(await store().versions()).toMatchObject({ dataVersion: 'v2', modelVersion: 'm1' });
  });
}

function summaryOf(score: Score): ScoreSummary {
  const { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability } = score;
  return { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability };
}
