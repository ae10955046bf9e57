import { afterAll, beforeAll, expect, it } from 'vitest';
import { seed } from '../../../src/data/seed.ts';
import { createStore, type Store } from '../../../src/data/store.ts';
import { realDataset } from '../../support/dataset.ts';
import { evidenceIds } from '../../support/evidenceIds.ts';
import { currentScores, publishScores, scoredOn } from '../../support/scores.ts';
import { openTestSqlite, type TestDatabase } from '../../support/sqlite.ts';
import { versionsIn, versionsOf } from '../../support/versions.ts';

const dataset = realDataset();
const page = { limit: 50, offset: 20 };
const reads: Record<string, (store: Store) => Promise<unknown>> = {
  versions: versionsOf,
  counts: (store) => store.counts(),
  compilation: (store) => store.compilation(),
  'exchanges.resolve': (store) => store.exchanges.resolve('Mt. Gox'),
  'exchanges.resolve, unknown': (store) => store.exchanges.resolve('nobody'),
  'exchanges.resolveAll': async (store) => [
    ...(await store.exchanges.resolveAll(['Mt. Gox', 'UPBIT', 'nobody'])),
  ],
  'exchanges.find': (store) => store.exchanges.find('upbit'),
  'exchanges.evidence': (store) => store.exchanges.evidence('bybit'),
  'exchanges.evidence, unknown': (store) => store.exchanges.evidence('nobody'),
  'exchanges.evidenceOf': (store) => store.exchanges.evidenceOf(['upbit', 'nobody', 'bybit']),
  'exchanges.evidenceOfAll': (store) => store.exchanges.evidenceOfAll(),
  'exchanges.list': (store) => store.exchanges.list({ ...page, sort: '-riskPoints' }),
  'exchanges.list, by name': (store) => store.exchanges.list({ ...page, sort: '-name', q: 'É' }),
  'exchanges.list, filtered': (store) =>
    store.exchanges.list({
      limit: 9,
      offset: 0,
      sort: 'riskPoints',
      jurisdiction: 'US',
      operating: true,
      sizeTier: 2,
    }),
  'incidents.find': (store) => store.incidents.find('bybit-2025-02'),
  'incidents.list': (store) => store.incidents.list({ ...page, asOf: '2021-01-01' }),
  'incidents.list, filtered': (store) =>
    store.incidents.list({
      limit: 9,
      offset: 0,
      asOf: '2025-12-01',
      sponsor: 'KP',
      attribution: 'suspected',
      minLossUsd: 1,
    }),
  'incidents.atVenues': (store) => store.incidents.atVenues(),
  'jurisdictions.find': (store) => store.jurisdictions.find('JPN'),
  'jurisdictions.list': (store) => store.jurisdictions.list(),
  industry: (store) => store.industry(),
  attackPatterns: (store) => store.attackPatterns(),
  mitreObjects: (store) => store.mitreObjects(),
  threatActors: (store) => store.threatActors(),
  stateTheftTotals: (store) => store.stateTheftTotals(),
  unPanelCases: (store) => store.unPanelCases(),
  evidenceByIds: (store) => store.evidenceByIds([...evidenceIds(dataset), 'incident/none']),
  'scores.current': (store) => currentOf(store, 'bybit'),
  'scores.current, unscored': (store) => currentOf(store, 'mt-gox'),
  'scores.history': (store) => store.scores.history(['binance', 'kraken'], '2024-01-01', '2026-12-31'),
  'scores.distribution': (store) => store.scores.distribution(),
};

async function currentOf(store: Store, id: string) {
  const current = await store.scores.current(id);
  return current && { ...current, versions: versionsIn(current.versions) };
}

/** Whatever is asked, both drivers answer the same, byte for byte. */
export function sameAnswersContract(openD1: () => Promise<TestDatabase>): void {
  const databases: TestDatabase[] = [];

  beforeAll(async () => {
    databases.push(await openTestSqlite(), await openD1());
    for (const { db } of databases) {
      await seed(db, dataset, 'v1');
      const scores = currentScores(dataset);
      const history = scores.current.map((score) => ({ ...score, asOf: '2025-01-01' }));
      await publishScores(createStore(db), { day: scoredOn, ...scores, history });
    }
  });
  afterAll(async () => {
    for (const database of databases) await database.close();
  });

  it.each(Object.entries(reads))('both drivers answer %s with the same bytes', async (_name, read) => {
    const [sqlite, d1] = await Promise.all(databases.map(({ db }) => read(createStore(db))));
    expect(d1).toStrictEqual(sqlite);
    expect(JSON.stringify(d1)).toBe(JSON.stringify(sqlite));
  });
}
