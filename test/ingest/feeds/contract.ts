import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../../src/data/store.ts';
import { createDesk, type Desk } from '../../../src/desk/desk.ts';
import type { Became, Outcome } from '../../../src/desk/intake/outcome.ts';
import { takeIn } from '../../../src/desk/intake/takeIn.ts';
import type { IsoDate } from '../../../src/domain/date.ts';
import { afterSuccess } from '../../../src/domain/feedState.ts';
import { Refusal } from '../../../src/domain/refusal.ts';
import type { Submission } from '../../../src/domain/submission.ts';
import { defiLlamaHacks } from '../../../src/ingest/feeds/defiLlamaHacks.ts';
import { parseIncidentList } from '../../../src/ingest/feeds/incidentList.ts';
import { chainProblems } from '../../../src/ledger/chainProblems.ts';
import { model } from '../../../src/model.ts';
import { rescore } from '../../../src/rescore.ts';
import type { TestDatabase } from '../../support/sqlite.ts';
import { hack } from './hacks.ts';

const TODAY = '2026-11-20';

/** What taking in a feed promises on a database with the shipped evidence. */
export function describeIntake(driver: string, open: () => Promise<TestDatabase>): void {
  describe(`taking in on ${driver}`, () => {
    let [database, store, desk]: [TestDatabase, Store, Desk] | [] = [];
    /** Only ever later: scores of a day before would be made anew, with all their history. */
    let today: IsoDate = TODAY;
    const clock = { nowMs: () => Date.parse(`${today}T12:00:00Z`), today: () => today };
    const ready = () => {
      if (store === undefined || desk === undefined) throw new Error('the database was not opened');
      return { store, desk, ...clock };
    };
    beforeAll(async () => {
      database = await open();
      store = createStore(database.db);
      desk = createDesk(store, model, clock);
      await rescore(store, model, today);
    }, 120_000);
    afterAll(() => database?.close());

    const take = (feed: string, entries: unknown[], rest: { from?: IsoDate; most?: number } = {}) =>
      takeIn(defiLlamaHacks.parse(JSON.stringify(entries)).items, { feed, ...rest }, ready());
    const became = (outcomes: readonly Outcome[]): [string, Became][] =>
      outcomes.map((each) => [each.item.report.name, each.became]);
    const filedBy = async (feed: string): Promise<Submission[]> =>
      (await ready().store.submissions.list({ filedBy: `feed:${feed}`, limit: 1000, offset: 0 })).rows;

    it('keeps the state of a feed, and what of it was seen', async () => {
      const { feeds } = ready().store;
      expect(await feeds.states(['some', 'other'])).toEqual([]);
      const state = afterSuccess('some', { etag: '"1"' }, clock.nowMs());
      await feeds.save(state);
      expect(await feeds.states(['some', 'other'])).toEqual([state]);
      const failed = { ...state, failures: 2, reason: 'gone', etag: undefined };
      await feeds.save(failed);
      expect(await feeds.states(['some'])).toEqual([failed]);

      const many = Array.from({ length: 3000 }, (_, index) => ({ item: `item-${index}`, digest: 'a' }));
      await feeds.remember('some', many, state.checkedAt);
      await feeds.remember('some', [{ item: 'item-7', digest: 'b' }], state.checkedAt);
      await feeds.remember('some', [], state.checkedAt);
      const seen = await feeds.seen('some', [...many.map(({ item }) => item), 'none']);
      expect([seen.size, seen.get('item-6'), seen.get('item-7')]).toEqual([3000, 'a', 'b']);
      expect(await feeds.seen('other', ['item-6'])).toEqual(new Map());
    });

    it('files a theft at a venue under its own id, with what is known and nothing else', async () => {
      const entry = hack('2026-10-05', 'WazirX: India', { targetType: 'CEX', amount: 5_000_000 });
      expect(became(await take('venue', [entry]))).toEqual([['WazirX: India', 'filed']]);
      const [{ content, likelyDuplicateOf } = {}] = await filedBy('venue');
      expect(likelyDuplicateOf).toEqual([]);
      expect(content).toEqual({
        kind: 'incident',
        incident: {
          ...{ id: 'wazirx-2026-10-05', occurredOn: '2026-10-05' },
          ...{ disclosedOn: '2026-10-12', disclosedOnRule: 'usualDisclosureDelay' },
          target: { id: 'wazirx', name: 'WazirX', kind: 'exchange' },
          ...{ jurisdiction: 'IN', lossUsd: 5_000_000, assetClasses: [], attributions: [] },
          ...{ access: 'unknown', theft: 'unknown', outcome: 'none_known', confidence: 'low' },
          sources: [
            { title: 'DefiLlama hacks list', url: 'https://defillama.com/hacks', cited: false },
            { title: 'https://example.org/report', url: 'https://example.org/report', cited: false },
          ],
        },
        comment: 'DefiLlama says: Infrastructure; Private Key Compromised (Unknown Method); on Ethereum.',
      });
    });

    it('takes a protocol with a venue’s name for a protocol', async () => {
      await take('protocol', [hack('2026-10-06', 'Kraken', { targetType: 'DeFi Protocol' })]);
      const [{ content } = {}] = await filedBy('protocol');
      expect(content).toMatchObject({ incident: { target: { name: 'Kraken', kind: 'defi' } } });
      expect(content).not.toHaveProperty('incident.target.id');
      expect(content).not.toHaveProperty('incident.jurisdiction');
    });

    it('dates what was told within a week to the day it was read', async () => {
      await take('fresh', [hack('2026-11-19', 'Fresh')]);
      const [{ content } = {}] = await filedBy('fresh');
      expect(content).toMatchObject({
        incident: { disclosedOn: TODAY, disclosedOnRule: 'observation' },
      });
    });

    it('files nothing twice, and again what has changed', async () => {
      const entries = [hack('2026-10-05', 'One'), hack('2026-10-05', 'Two', { amount: null })];
      expect(became(await take('twice', entries))).toEqual([
        ['One', 'filed'],
        ['Two', 'filed'],
      ]);
      expect(became(await take('twice', entries))).toEqual([
        ['One', 'seen'],
        ['Two', 'seen'],
      ]);
      // Another language of the contract is nothing that would be filed.
      const changed = [
        { ...entries[0], language: 'Rust' },
        { ...entries[1], amount: 7 },
      ];
      expect(became(await take('twice', changed))).toEqual([
        ['One', 'seen'],
        ['Two', 'filed'],
      ]);
      const [newest, ...others] = await filedBy('twice');
      expect(others).toHaveLength(2);
      expect(newest?.content).toMatchObject({
        incident: { lossUsd: 7 },
        comment: expect.stringContaining('has changed'),
      });
    });

    it('files nothing twice when it was cut off between filing and remembering', async () => {
      const entries = [hack('2026-11-19', 'Cut off'), hack('2026-11-19', 'After it')];
      const { items } = defiLlamaHacks.parse(JSON.stringify(entries));
      const { store: whole, desk: same } = ready();
      const remember = async () => {
        throw new Error('the power is gone');
      };
      const broken = { ...whole, feeds: { ...whole.feeds, remember } };
      const cutOff = { ...clock, store: broken, desk: same };
      await expect(takeIn(items, { feed: 'cut' }, cutOff)).rejects.toThrow('the power is gone');
      expect(await filedBy('cut')).toHaveLength(0);

      const late = {
        ...whole.feeds,
        remember: async (...all: Parameters<typeof whole.feeds.remember>) => {
          if (all[1].length > 0) await remember();
        },
      };
      const cutLater = { ...clock, store: { ...whole, feeds: late }, desk: same };
      await expect(takeIn(items, { feed: 'cut' }, cutLater)).rejects.toThrow('the power is gone');
      expect(await filedBy('cut')).toHaveLength(1);

      // The day after, the same entry would be another incident: one that was read later.
      today = '2026-11-21';
      const outcomes = await take('cut', entries);
      expect(became(outcomes)).toEqual([
        ['Cut off', 'seen'],
        ['After it', 'filed'],
      ]);
      expect(await filedBy('cut')).toHaveLength(2);
      expect(became(await take('cut', entries))).toEqual([
        ['Cut off', 'seen'],
        ['After it', 'seen'],
      ]);
    });

    it('does not file what is known, but remembers it', async () => {
      const entries = [
        hack('2025-02-28', 'Bybit', { targetType: 'CEX', amount: 1.4e9 }),
        hack('2025-03-21', 'ZOTH', { amount: 1 }),
      ];
      const outcomes = await take('known', entries);
      expect(outcomes.map(({ became: word, detail }) => [word, detail])).toEqual([
        ['known', 'bybit-2025-02'],
        ['known', 'zoth-2025-03'],
      ]);
      expect(became(await take('known', entries)).map(([, word]) => word)).toEqual(['seen', 'seen']);
      expect(await filedBy('known')).toEqual([]);
    });

    it('files another theft at a robbed venue, and names a known one that it may be', async () => {
      await take('near', [
        hack('2025-03-20', 'Bybit', { targetType: 'CEX' }),
        hack('2026-04-18', 'Kelp', { bridgeHack: true }),
      ]);
      const [kelp, bybit] = await filedBy('near');
      expect(bybit?.content).toMatchObject({ kind: 'incident', incident: { id: 'bybit-2025-03-20' } });
      expect(kelp?.content).toMatchObject({ comment: expect.stringContaining('It may be kelpdao-2026-04.') });
    });

    it('corrects a known theft whose loss is unknown', async () => {
      const { store: real } = ready();
      const { rows } = await real.incidents.list({ asOf: today, limit: 1000, offset: 0 });
      const lossless = rows.find(
        ({ lossUsd, target, occurredOn }) =>
          lossUsd === undefined && target.id !== undefined && occurredOn.length === 10,
      );
      if (lossless === undefined) throw new Error('every loss is known: choose another case');
      const { id, target, occurredOn, sources } = lossless;
      const entry = hack(occurredOn, target.name, { targetType: 'CEX', amount: 12_345 });
      expect(became(await take('loss', [entry]))).toEqual([[target.name, 'filed']]);
      const [submission] = await filedBy('loss');
      expect(submission?.content).toMatchObject({
        kind: 'correction',
        record: `incident/${id}`,
        patch: { lossUsd: 12_345, sources: expect.arrayContaining(sources) },
      });
      const accepted = { verdict: 'accepted', reason: 'It is said so.' } as const;
      await ready().desk.decide(submission?.id ?? '', accepted, { by: 'reviewer' });
      expect((await real.incidents.find(id))?.lossUsd).toBe(12_345);
      // Now the loss is known, and another figure is nothing new.
      expect(became(await take('loss', [{ ...entry, amount: 1 }]))).toEqual([[target.name, 'known']]);
    });

    it('leaves out what is too old, has not happened, or is of no kind, and may take it later', async () => {
      const entries = [
        hack('2025-10-31', 'Old'),
        hack('2026-12-01', 'Tomorrow'),
        hack('2026-10-05', 'Who knows', { targetType: null }),
        hack('2026-10-05', 'Upbit', { targetType: null }),
      ];
      expect(became(await take('bounds', entries, { from: '2025-11-01' }))).toEqual([
        ['Old', 'older'],
        ['Tomorrow', 'future'],
        ['Who knows', 'kindless'],
        ['Upbit', 'filed'],
      ]);
      today = '2026-12-02';
      const later = await take('bounds', [...entries.slice(0, 2), hack('2026-10-05', 'Who knows')]);
      expect(later.map((each) => each.became)).toEqual(['filed', 'filed', 'filed']);
    });

    it('files so many at once and the rest the next time', async () => {
      const entries = ['A', 'B', 'C', 'D', 'E'].map((name) => hack('2026-10-05', `Protocol ${name}`));
      const counts = async () => (await take('many', entries, { most: 2 })).map((each) => each.became);
      expect(await counts()).toEqual(['filed', 'filed', 'left', 'left', 'left']);
      expect(await counts()).toEqual(['seen', 'seen', 'filed', 'filed', 'left']);
      expect(await counts()).toEqual(['seen', 'seen', 'seen', 'seen', 'filed']);
      expect(await filedBy('many')).toHaveLength(5);
    });

    it('stops when reviewers have too much to do, and forgets nothing', async () => {
      const { items } = defiLlamaHacks.parse(
        JSON.stringify([hack('2026-10-05', 'X'), hack('2026-10-05', 'Y')]),
      );
      const full = {
        file: async () => {
          throw new Refusal('tooMany', 'Too many wait.');
        },
      };
      const outcomes = await takeIn(items, { feed: 'full' }, { ...ready(), desk: full });
      expect(outcomes.map((each) => each.became)).toEqual(['left', 'left']);
      expect((await takeIn(items, { feed: 'full' }, ready())).map((each) => each.became)).toEqual([
        'filed',
        'filed',
      ]);
    });

    it('tells why one is refused, and takes the others', async () => {
      const csv = `date,name,kind,jurisdiction,actor,sponsor
2026-10-05,Nowhere,defi,ZZ,,
2026-10-05,Blamed,defi,KR,apt38 / bluenoroff,
`;
      const outcomes = await takeIn(parseIncidentList(csv, 'mine.csv').items, { feed: 'refused' }, ready());
      expect(outcomes.map(({ became: word, detail }) => [word, detail])).toEqual([
        ['refused', 'No jurisdiction "ZZ".'],
        ['filed', undefined],
      ]);
      const [{ content } = {}] = await filedBy('refused');
      expect(content).toMatchObject({
        incident: {
          jurisdiction: 'KR',
          attributions: [
            { actorId: 'apt38', sponsor: 'KP', status: 'suspected', by: 'Imported list', knownFrom: today },
          ],
        },
      });
    });

    it('leaves a log whose chain holds', async () => {
      const { log } = ready().store;
      const entries = await log.after(0, 1000);
      expect(entries.length).toBeGreaterThan(20);
      expect(chainProblems(entries, await log.head())).toEqual([]);
    });
  });
}
