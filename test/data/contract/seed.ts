import { eq } from 'drizzle-orm';
import { afterEach, expect, it } from 'vitest';
import { dataVersionWith } from '../../../src/data/dataVersion.ts';
import type { Db } from '../../../src/data/db.ts';
import { exchangeFactRows } from '../../../src/data/rows/exchange.ts';
import { attributionRows, incidentRow } from '../../../src/data/rows/incident.ts';
import { apiKeys, attributions, exchangeFacts, incidents } from '../../../src/data/schema.ts';
import { seed } from '../../../src/data/seed.ts';
import { createStore } from '../../../src/data/store.ts';
import { putStatements } from '../../../src/data/writing/putStatements.ts';
import type { Exchange } from '../../../src/domain/exchange.ts';
import { nextEntry } from '../../../src/ledger/nextEntry.ts';
import { realDataset } from '../../support/dataset.ts';
import { dump } from '../../support/dump.ts';
import { makeAttribution, makeFact, makeIncident, makeScore, makeVenue } from '../../support/evidence.ts';
import { makeDataset } from '../../support/makeDataset.ts';
import { publishScores } from '../../support/scores.ts';
import type { TestDatabase } from '../../support/sqlite.ts';

/** Puts a venue's profile with other names, as the acceptance of a submission does. */
async function correctAliases(db: Db, venue: Exchange, aliases: string[]): Promise<void> {
  const { facts: _, ...profile } = { ...venue, aliases };
  const coming = { origin: 'submission-1', seq: 1, today: '2026-01-15' };
  await db.atomically(putStatements(db, [{ kind: 'exchange', record: profile, before: profile }], coming));
}

/** Seeding again changes nothing; seeding anew replaces what was shipped and nothing else. */
export function seedContract(open: () => Promise<TestDatabase>): void {
  const opened: TestDatabase[] = [];
  const openEmpty = async () => {
    const database = await open();
    opened.push(database);
    return { db: database.db, store: createStore(database.db) };
  };
  afterEach(async () => {
    for (const database of opened.splice(0)) await database.close();
  });

  it('is idempotent and notices that there is nothing to do', async () => {
    const { db } = await openEmpty();
    const dataset = realDataset();
    expect(await seed(db, dataset, 'v1')).toBe(true);
    const { installation: _first, ...once } = await dump(db);
    expect(await seed(db, dataset, 'v1')).toBe(false);
    expect(await seed(db, dataset, 'v2')).toBe(true);
    const { installation: _second, ...twice } = await dump(db);
    expect(twice).toStrictEqual(once);
  });

  it('drops what is no longer shipped and counts scores as stale', async () => {
    const { db, store } = await openEmpty();
    const exchanges = ['alpha', 'beta'].map((id) => makeVenue({ id, facts: [makeFact({ id: 'iso' })] }));
    const [alpha = makeVenue({ id: 'alpha' })] = exchanges;
    await seed(db, makeDataset({ exchanges }), 'v1');
    const scores = exchanges.map(({ id }) => makeScore(id, '2026-01-15', 50));
    await publishScores(store, { day: '2026-01-15', current: scores, history: scores });
    const fewer = makeDataset({ exchanges: [{ ...alpha, name: 'Alpha Two', facts: [] }] });
    await seed(db, fewer, 'v2');
    expect(await store.exchanges.find('beta')).toBeUndefined();
    expect(await store.exchanges.resolve('beta')).toBeUndefined();
    expect(await store.exchanges.find('alpha')).toMatchObject({ name: 'Alpha Two', facts: [] });
    expect(await store.versions()).toBeUndefined();
    expect((await store.scores.current('alpha'))?.answer).toBeTypeOf('string');
    expect(await store.scores.current('beta')).toBeUndefined();
    expect(await store.scores.countHistory()).toBe(1);
  });

  it('leaves what submissions brought, and the venue they speak of', async () => {
    const { db, store } = await openEmpty();
    const shipped = [makeVenue({ id: 'alpha' }), makeVenue({ id: 'beta' }), makeVenue({ id: 'gamma' })];
    const theft = makeIncident({
      id: 'alpha-2018',
      target: { id: 'alpha', name: 'Alpha', kind: 'exchange' },
    });
    await seed(db, makeDataset({ exchanges: shipped, incidents: [theft] }), 'v1');

    const ofBeta = makeVenue({ id: 'beta', facts: [makeFact({ id: 'soc2', kind: 'soc2' })] });
    const submitted = makeIncident({
      id: 'alpha-2025',
      occurredOn: '2025-02',
      target: theft.target,
      attributions: [makeAttribution({ knownFrom: '2025-03-01' })],
    });
    await db.atomically([
      db.insert(exchangeFacts).values(exchangeFactRows(ofBeta, 'submission-1')),
      db.insert(incidents).values(incidentRow(submitted, 'submission-2')),
      db.insert(attributions).values(attributionRows(submitted, 'submission-2')),
    ]);
    await seed(db, makeDataset({ exchanges: shipped.slice(0, 1) }), 'v2');

    const evidence = await store.exchanges.evidence('alpha');
    expect(evidence?.incidents).toStrictEqual([submitted]);
    expect((await store.exchanges.find('beta'))?.facts).toStrictEqual(ofBeta.facts);
    expect((await store.exchanges.resolve('beta'))?.id).toBe('beta');
    expect(await store.exchanges.find('gamma')).toBeUndefined();
    expect(await db.select().from(attributions).where(eq(attributions.origin, 'submission-2'))).toHaveLength(
      1,
    );

    // The same id shipped later does not overwrite what was reviewed here.
    const clash = { ...submitted, lossUsd: 7, attributions: [] };
    await seed(db, makeDataset({ exchanges: shipped, incidents: [clash] }), 'v3');
    expect(await store.incidents.find('alpha-2025')).toStrictEqual(submitted);
  });

  it('keeps the venue of a key, so that it can keep its unpublished facts', async () => {
    const { db, store } = await openEmpty();
    const shipped = ['alpha', 'beta', 'gamma'].map((id) => makeVenue({ id }));
    await seed(db, makeDataset({ exchanges: shipped }), 'v1');
    const key = { name: 'Beta', secretHash: '', scopes: ['private' as const], exchange: 'beta' };
    await db.atomically([db.insert(apiKeys).values({ id: 'a', createdAt: '2026-01-01T00:00:00Z', ...key })]);
    await seed(db, makeDataset({ exchanges: shipped.slice(0, 1) }), 'v2');
    expect(await store.exchanges.resolve('beta')).toStrictEqual({ id: 'beta', isAlias: false });
    expect(await store.exchanges.resolve('gamma')).toBeUndefined();
    await store.privateFacts.replace('beta', [makeFact({ id: 'own' })], '2026-01-02T00:00:00Z');
    expect(await store.privateFacts.of('beta')).toHaveLength(1);
  });

  it('does not bring back a name that a submission took from a venue, nor drops one it left', async () => {
    const { db, store } = await openEmpty();
    const alpha = makeVenue({ id: 'alpha', name: 'Alpha', aliases: ['kept', 'wrong'] });
    const beta = makeVenue({ id: 'beta', aliases: ['kept by beta'] });
    const names = ['alpha', 'kept', 'wrong', 'added', 'kept by beta'];
    const idsOfNames = async () => {
      const ids = await store.exchanges.resolveAll(names);
      return names.map((name) => ids.get(name));
    };
    await seed(db, makeDataset({ exchanges: [alpha, beta] }), 'v1');
    await correctAliases(db, alpha, ['kept', 'added', 'kept by beta']);
    const corrected = ['alpha', 'alpha', undefined, 'alpha', 'beta'];
    expect(await idsOfNames()).toEqual(corrected);
    await seed(db, makeDataset({ exchanges: [alpha, beta] }), 'v2');
    expect(await idsOfNames()).toEqual(corrected);
    await seed(db, makeDataset({ exchanges: [{ ...alpha, aliases: ['wrong'] }, beta] }), 'v3');
    expect(await idsOfNames()).toEqual(corrected);
    await seed(db, makeDataset({ exchanges: [beta] }), 'v4');
    expect(await idsOfNames()).toEqual(corrected);
  });

  it('gives a venue that is shipped its id, though a submission made it a name of another', async () => {
    const { db, store } = await openEmpty();
    const alpha = makeVenue({ id: 'alpha' });
    await seed(db, makeDataset({ exchanges: [alpha] }), 'v1');
    await correctAliases(db, alpha, ['beta', 'Beta Markets']);
    expect((await store.exchanges.resolve('beta'))?.id).toBe('alpha');
    const beta = makeVenue({ id: 'beta', name: 'Beta Markets' });
    await seed(db, makeDataset({ exchanges: [alpha, beta] }), 'v2');
    expect((await store.exchanges.resolve('beta'))?.id).toBe('beta');
    expect((await store.exchanges.resolve('beta markets'))?.id).toBe('alpha');
    await correctAliases(db, alpha, ['beta']);
    expect((await store.exchanges.resolve('beta'))?.id).toBe('beta');
  });

  it('counts in its version what was committed after it began to look', async () => {
    const { db, store } = await openEmpty();
    const exchanges = [makeVenue({ id: 'alpha', facts: [makeFact({ id: 'iso' })] })];
    await seed(db, makeDataset({ exchanges }), 'v1');
    const id = crypto.randomUUID();
    const content = { kind: 'dispute' as const, record: 'exchange/alpha/iso', statement: 'No.' };
    const at = '2026-01-15T12:00:00.000Z';
    const entry = nextEntry(undefined, { kind: 'submissionFiled', subject: id, by: 'a', at, content });
    const filed = {
      id,
      content,
      status: 'pending' as const,
      filedBy: 'a',
      filedAt: at,
      likelyDuplicateOf: [],
    };
    let isCommitted = false;
    const load: typeof db.load = async (batches) => {
      if (!isCommitted) await store.commit({ expected: { seq: 0, dataVersion: 'v1' }, entry, filed });
      isCommitted = true;
      await db.load(batches);
    };
    const overtaken = Object.assign(Object.create(db), { load });
    expect(await seed(overtaken, makeDataset({ exchanges }), 'v2')).toBe(true);
    expect(isCommitted).toBe(true);
    expect((await store.state()).dataVersion).toBe(
      await dataVersionWith('v2', { accepted: [], disputes: [id] }),
    );
  });

  it('shows an attribution of 2024 for a theft of 2018 only from 2024 on', async () => {
    const { db, store } = await openEmpty();
    const late = makeAttribution({ knownFrom: '2024-03-07' });
    const early = makeAttribution({ actor: 'Unnamed', status: 'suspected', knownFrom: '2018-06-01' });
    const incident = makeIncident({ id: 'theft-2018', attributions: [early, late] });
    await seed(db, makeDataset({ incidents: [incident] }), 'v1');
    const page = { limit: 10, offset: 0 };
    const on = async (asOf: string) => (await store.incidents.list({ asOf, ...page })).rows;
    expect(await on('2018-05-04')).toStrictEqual([]);
    expect(await on('2018-05-05')).toStrictEqual([{ ...incident, attributions: [] }]);
    expect(await on('2020-01-01')).toStrictEqual([{ ...incident, attributions: [early] }]);
    expect(await on('2024-03-07')).toStrictEqual([incident]);
    const suspected = { attribution: 'suspected' as const, ...page };
    expect((await store.incidents.list({ ...suspected, asOf: '2024-03-06' })).total).toBe(1);
    expect((await store.incidents.list({ ...suspected, asOf: '2024-03-07' })).total).toBe(0);
  });

  it('gives an alias that several claim to the venue whose id or name it is', async () => {
    const { db, store } = await openEmpty();
    const exchanges = [
      makeVenue({ id: 'aa', aliases: ['bb', 'Cc Markets', 'shared'] }),
      makeVenue({ id: 'bb', name: 'Café Coin' }),
      makeVenue({ id: 'cc', name: 'CC Markets', aliases: ['Shared'] }),
    ];
    await seed(db, makeDataset({ exchanges }), 'v1');
    const resolve = async (name: string) => (await store.exchanges.resolve(name))?.id;
    expect(await resolve('BB')).toBe('bb');
    expect(await resolve('cc-markets')).toBe('cc');
    expect(await resolve('shared')).toBe('aa');
    expect(await resolve('CAFÉ COIN')).toBe('bb');
    expect(await resolve('cafe-coin')).toBe('bb');
  });
}
