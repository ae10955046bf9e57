import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../src/data/seed.ts';
import { createStore } from '../../../src/data/store.ts';
import { OutdatedError } from '../../../src/domain/commit.ts';
import type { ScoreSummary } from '../../../src/domain/listing.ts';
import type { Score } from '../../../src/domain/score.ts';
import { makeScore, makeVenue } from '../../support/evidence.ts';
import { makeDataset } from '../../support/makeDataset.ts';
import { publishScores } from '../../support/scores.ts';
import type { TestDatabase } from '../../support/sqlite.ts';
import { versionsOf } from '../../support/versions.ts';

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

  const history = (id: string) => store().scores.history([id], '2000-01-01', '2030-01-01');
  const points = (rows: ScoreSummary[]) => rows.map(({ asOf, rawPoints }) => [asOf, rawPoints]);
  const current = async (id: string) => {
    const { answer } = (await store().scores.current(id)) ?? {};
    return answer && JSON.parse(answer);
  };

  it('is not served before it is scored', async () => {
    expect(await store().versions()).toBeUndefined();
    expect(await store().scores.current('alpha')).toStrictEqual({
      id: 'alpha',
      answer: null,
      versions: undefined,
    });
    expect(await store().scores.current('nobody')).toBeUndefined();
    expect(await store().scores.distribution()).toStrictEqual([]);
  });

  it('shows nothing of a rescoring before it is published', async () => {
    const rows = ['alpha', 'beta'].flatMap((id, index) =>
      ['2025-02-01', '2025-01-01'].map((day) => summaryOf(makeScore(id, day, 40 + index * 20))),
    );
    await store().scores.addHistory(7, rows);
    expect(await history('alpha')).toStrictEqual([]);
    const score = makeScore('alpha', '2025-03-10', 71.25);
    const beta = makeScore('beta', '2025-03-10', -3);
    await publishScores(store(), { day: '2025-03-10', current: [score, beta], edition: 7, history: rows });
    expect(await history('alpha')).toStrictEqual([
      summaryOf(makeScore('alpha', '2025-01-01', 40)),
      summaryOf(makeScore('alpha', '2025-02-01', 40)),
    ]);
    expect(await store().scores.history(['beta', 'alpha'], '2025-01-02', '2025-02-01')).toHaveLength(2);
    expect(await current('ALPHA')).toStrictEqual(score);
    expect(await store().scores.distribution()).toStrictEqual([-3, 71.25]);
    const versions = { dataVersion: 'v1', modelVersion: 'm1', scoredOn: '2025-03-10' };
    expect(await versionsOf(store())).toStrictEqual(versions);
    expect((await store().scores.current('alpha'))?.versions).toStrictEqual(await store().versions());
  });

  it('replaces the day, adds to the history, and forgets a venue that is no longer scored', async () => {
    const april = summaryOf(makeScore('alpha', '2025-04-01', 72));
    await store().scores.publish({
      versions: { dataVersion: 'v1', modelVersion: 'm1', scoredOn: '2025-04-02' },
      release: 'test',
      current: [{ exchangeId: 'beta', scored: null }],
      edition: 7,
      rows: 4,
      months: [april],
    });
    expect(points(await history('alpha'))).toStrictEqual([
      ['2025-01-01', 40],
      ['2025-02-01', 40],
      ['2025-04-01', 72],
    ]);
    expect(await current('alpha')).toBeNull();
    expect(await store().scores.distribution()).toStrictEqual([]);
    expect(await store().scores.countHistory()).toBe(5);
  });

  it('refuses, and changes nothing, when the evidence or the edition is another by now', async () => {
    const score = makeScore('alpha', '2025-05-01', 80);
    const attempt = { day: '2025-05-01', current: [score], edition: 7, history: [summaryOf(score)] };
    await expect(publishScores(store(), { ...attempt, dataVersion: 'v0' })).rejects.toThrow(OutdatedError);
    await expect(publishScores(store(), attempt)).rejects.toThrow(OutdatedError);
    expect(await current('alpha')).toBeNull();
    expect(await store().versions()).toMatchObject({ scoredOn: '2025-04-02' });
  });

  it('takes a long history and drops the one before', async () => {
    const months = Array.from({ length: 4000 }, (_, index) =>
      new Date(Date.UTC(1700, index, 1)).toISOString().slice(0, 10),
    );
    const rows = months.flatMap((day) =>
      ['alpha', 'beta', 'gamma'].map((id) => summaryOf(makeScore(id, day, 50))),
    );
    await publishScores(store(), {
      day: '2025-05-02',
      current: [],
      modelVersion: 'm2',
      edition: 8,
      history: rows,
    });
    expect(await store().scores.history(['beta'], '1700-01-01', '2100-01-01')).toHaveLength(4000);
    expect(await store().scores.countHistory()).toBe(12_000);
  });
}

function summaryOf(score: Score): ScoreSummary {
  const { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability } = score;
  return { exchangeId, asOf, rawPoints, riskPoints, riskBand, percentile, probability };
}
