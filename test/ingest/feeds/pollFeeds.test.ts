import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { createStore, type Store } from '../../../src/data/store.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { toIsoDate } from '../../../src/domain/date.ts';
import type { FeedState } from '../../../src/domain/feedState.ts';
import { defiLlamaHacks } from '../../../src/ingest/feeds/defiLlamaHacks.ts';
import type { Feed } from '../../../src/ingest/feeds/feed.ts';
import { today } from '../../../src/installation.ts';
import { model } from '../../../src/model.ts';
import { type Polling, pollFeeds } from '../../../src/pollFeeds.ts';
import { getJson } from '../../support/json.ts';
import type { TestDatabase } from '../../support/sqlite.ts';
import { document, type FeedServer, openFeedServer } from './feedServer.ts';
import { hack } from './hacks.ts';
import { openSeededSqlite } from './openSeeded.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Long after every theft of the evidence and of these tests. */
const DAY = today();

describe('polling feeds', () => {
  let [database, store, server]: [TestDatabase, Store, FeedServer] | [] = [];
  let nowMs = Date.parse(`${DAY}T01:00:00Z`);
  const logged: { level: string; message: string; fields: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    database = await openSeededSqlite();
    store = createStore(database.db);
    server = await openFeedServer();
  });
  afterAll(async () => {
    await server?.close();
    await database?.close();
  });
  const ready = (): { store: Store; server: FeedServer } => {
    if (store === undefined || server === undefined) throw new Error('nothing was opened');
    return { store, server };
  };
  const feed = (id = 'defillama'): Feed => ({ ...defiLlamaHacks, id, url: ready().server.url });

  /** Polls, and tells how often the server was asked for it. */
  const poll = async (rest: Partial<Polling> = {}): Promise<number> => {
    const before = ready().server.asked.length;
    await pollFeeds({
      ...{ store: ready().store, model, feeds: [feed()], fetch },
      ...{ nowMs: () => nowMs, today: () => toIsoDate(nowMs) },
      log: (level, message, fields) => {
        logged.push({ level, message, fields });
      },
      ...rest,
    });
    return ready().server.asked.length - before;
  };
  const stateOf = async (id = 'defillama'): Promise<FeedState | undefined> =>
    (await ready().store.feeds.states([id]))[0];
  const countFiled = async (id = 'defillama') =>
    (await ready().store.submissions.list({ filedBy: `feed:${id}`, limit: 1, offset: 0 })).total;
  const pauseMs = async (id?: string) => Date.parse((await stateOf(id))?.nextCheckAt ?? '') - nowMs;

  it('reads a feed, files what is new since the evidence ends, and asks again in an hour', async () => {
    const entries = [
      hack('2020-09-26', 'Long ago'),
      hack('2025-10-31', 'Too old'),
      hack('2025-11-03', 'Within sixty days of the end'),
      hack('2026-09-24', 'Bitget', { targetType: 'CEX' }),
      hack('2026-11-02', 'New'),
      { nonsense: true },
    ];
    ready().server.answer(document(JSON.stringify(entries), '"1"'));
    expect(await poll()).toBe(1);
    expect(await countFiled()).toBe(2);
    expect(logged).toEqual([
      {
        ...{ level: 'info', message: 'feed read' },
        fields: { feed: 'defillama', filed: 2, left: 0, refused: 0, unreadable: 1 },
      },
    ]);
    expect(await stateOf()).toMatchObject({ etag: '"1"', failures: 0 });
    expect(await pauseMs()).toBe(HOUR_MS);

    nowMs += HOUR_MS - 1;
    expect(await poll()).toBe(0);
    nowMs += 1;
    expect(await poll()).toBe(1);
    expect(ready().server.asked.at(-1)?.['if-none-match']).toBe('"1"');
    expect(await stateOf()).toMatchObject({ etag: '"1"', failures: 0 });
    expect(await countFiled()).toBe(2);
  });

  it('begins where it is told to', async () => {
    ready().server.answer(document(JSON.stringify([hack('2020-09-26', 'Long ago')]), '"1"'));
    await poll({ feeds: [feed('early')], from: '2020-01-01' });
    expect(await countFiled('early')).toBe(1);
  });

  it.each<[string, Parameters<FeedServer['answer']>[0], RegExp, number]>([
    ['an error', (response) => response.writeHead(500).end(), /^it answers 500$/, 5 * MINUTE_MS],
    [
      'a wish to be left alone',
      (response) => response.writeHead(429, { 'Retry-After': '7200' }).end(),
      /^it answers 429$/,
      2 * HOUR_MS,
    ],
    ['garbage', (response) => response.end('<html>'), /JSON/, 20 * MINUTE_MS],
    ['another format', (response) => response.end('[{"a":1}]'), /none of its entries/, 40 * MINUTE_MS],
    [
      'too much',
      (response) => response.end('x'.repeat(10_000_001)),
      /^it is larger than 10000000 bytes$/,
      80 * MINUTE_MS,
    ],
    ['nothing', (response) => response.destroy(), /./, 160 * MINUTE_MS],
  ])('survives %s, keeps the reason, and waits longer each time', async (_name, answer, reason, pause) => {
    const before = await stateOf();
    nowMs = Date.parse(before?.nextCheckAt ?? '');
    ready().server.answer(answer);
    logged.length = 0;
    expect(await poll()).toBe(1);
    const state = await stateOf();
    expect(state?.reason).toMatch(reason);
    expect(state?.failures).toBe((before?.failures ?? 0) + 1);
    expect(state?.succeededAt).toBe(before?.succeededAt);
    expect(await pauseMs()).toBe(pause);
    expect(logged).toEqual([
      { level: 'error', message: 'feed failed', fields: { feed: 'defillama', reason: state?.reason } },
    ]);
    expect(await poll()).toBe(0);
  });

  it('is well again after a success', async () => {
    nowMs = Date.parse((await stateOf())?.nextCheckAt ?? '');
    ready().server.answer(document('[]', '"2"'));
    await poll();
    expect(await stateOf()).toMatchObject({ etag: '"2"', failures: 0 });
    expect((await stateOf())?.reason).toBeUndefined();
  });

  it('reads a long list in parts, though it does not change', async () => {
    const entries = Array.from({ length: 70 }, (_, index) => hack('2026-10-05', `Protocol ${index}`));
    ready().server.answer(document(JSON.stringify(entries), '"long"'));
    const counts: number[] = [];
    for (let polls = 0; polls < 4; polls += 1) {
      await poll({ feeds: [feed('long')] });
      counts.push(await countFiled('long'));
      nowMs += HOUR_MS;
    }
    expect(counts).toEqual([30, 60, 70, 70]);
  });

  it('goes on with the next feed when one fails, even at its own database', async () => {
    ready().server.answer(document('[]', '"3"'));
    const { feeds, ...rest } = ready().store;
    const states: Store['feeds']['states'] = async (ids) => {
      if (ids.includes('broken')) throw new Error('disk full');
      return await feeds.states(ids);
    };
    logged.length = 0;
    await poll({ feeds: [feed('broken'), feed('fine')], store: { ...rest, feeds: { ...feeds, states } } });
    expect(logged.map(({ fields }) => fields)).toEqual([{ feed: 'broken', reason: 'disk full' }]);
    expect(await stateOf('fine')).toMatchObject({ failures: 0 });
  });

  it('ends without a word when the service stops', async () => {
    const stopping = new AbortController();
    ready().server.answer(() => stopping.abort());
    logged.length = 0;
    await poll({ feeds: [feed('stopped'), feed('never asked')], signal: stopping.signal });
    expect(logged).toEqual([]);
    expect(await ready().store.feeds.states(['stopped', 'never asked'])).toEqual([]);
  });

  it('is told by the status', async () => {
    ready().server.answer((response) => response.writeHead(503).end());
    await poll({ feeds: [feed('unwell')] });
    const succeededAt = (await stateOf('fine'))?.succeededAt;
    nowMs += 90_500;
    const deps = { ...depsOn(ready().store, { nowMs: () => nowMs }), log: () => {} };
    const on = ['fine', 'unwell', 'never-read'].map((id) => ({ id, title: `The list ${id}` }));
    const statusOf = async (feeds?: typeof on) => {
      const app = createApp({ ...deps, ...(feeds && { feeds }) });
      const service = { request: async (path: string) => app.request(path) };
      return (await getJson<{ data: { feeds: unknown[] } }>(service, '/v1/status')).data.feeds;
    };
    const [fine, unwell, neverRead] = await statusOf(on);
    expect(fine).toMatchObject({
      id: 'fine',
      title: 'The list fine',
      succeededAt,
      failures: 0,
      reason: null,
    });
    expect(fine).toHaveProperty('ageSeconds', Math.floor((nowMs - Date.parse(succeededAt ?? '')) / 1000));
    expect(unwell).toMatchObject({
      succeededAt: null,
      ageSeconds: null,
      failures: 1,
      reason: 'it answers 503',
    });
    expect(neverRead).toEqual({
      ...{ id: 'never-read', title: 'The list never-read', checkedAt: null, succeededAt: null },
      ...{ ageSeconds: null, failures: 0, nextCheckAt: null, reason: null },
    });
    expect(await statusOf()).toEqual([]);
  });
});
