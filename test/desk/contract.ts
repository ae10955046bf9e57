import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createStore, type Store } from '../../src/data/store.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { Exchange, ExchangeFact } from '../../src/domain/exchange.ts';
import type { Attribution, Incident } from '../../src/domain/incident.ts';
import type { Submission, SubmissionContent } from '../../src/domain/submission.ts';
import { chainProblems } from '../../src/ledger/chainProblems.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';
import { rescoreFully } from '../support/rescoreFully.ts';
import type { TestDatabase } from '../support/sqlite.ts';
import { versionsOf } from '../support/versions.ts';

const TODAY = '2026-11-20';
const SUBMITTER = { by: 'submitter' };
const REVIEWER = { by: 'reviewer' };
const accepted = { verdict: 'accepted' as const, reason: 'The sources bear it out.' };
const rejected = { verdict: 'rejected' as const, reason: 'The sources say otherwise.' };
const told = { sources: [{ title: 'A court record', cited: true }], confidence: 'high' as const };

/** A theft that a submission reports. */
export const newTheft = (id: string): SubmissionContent => ({
  kind: 'incident',
  incident: {
    id,
    occurredOn: '2026-10-05',
    disclosedOn: '2026-10-06',
    disclosedOnRule: 'stated',
    target: { id: 'upbit', name: 'Upbit', kind: 'exchange' },
    jurisdiction: 'KR',
    lossUsd: 50_000_000,
    assetClasses: ['ETH'],
    access: 'job_lure',
    theft: 'hot_wallet_key_compromise',
    outcome: 'compensated',
    attributions: [
      {
        actor: 'Lazarus Group',
        actorId: 'lazarus_group',
        sponsor: 'KP',
        status: 'attributed',
        by: 'FBI',
        knownFrom: '2026-11-01',
        knownFromRule: 'stated',
      },
    ],
    ...told,
  },
});

const newFact = (id: string): SubmissionContent => ({
  kind: 'exchangeFact',
  exchange: 'kraken',
  fact: {
    id,
    kind: 'ccss',
    value: 'Level 3',
    from: '2026-09',
    knownFrom: '2026-09-30',
    knownFromRule: 'startOfValidity',
    ...told,
  },
});

const corrected = (record: string, patch: Record<string, unknown>): SubmissionContent => ({
  kind: 'correction',
  record,
  patch,
});

const base = (from: string, to?: string, knownFrom = '2024-03-31') => ({
  ...{ code: 'SG', from, knownFrom, knownFromRule: 'stated' as const, ...told },
  ...(to !== undefined && { to }),
});

const newVenue = (
  id: string,
  aliases: string[],
  operatingBases: ReturnType<typeof base>[],
): SubmissionContent => ({
  kind: 'exchange',
  exchange: {
    ...{ id, name: id === 'brand-new' ? 'Brand New' : id, kind: 'exchange', aliases },
    ...{ operating: { from: '2024-03' }, knownFrom: '2024-03-31', knownFromRule: 'startOfValidity' },
    ...{ operatingBases, legalSeats: ['SG'], servesKoreanOrJapaneseRetail: false, facts: [], ...told },
  },
});

/** What the desk promises on a database with the shipped evidence, scored for `TODAY`. */
export function describeDesk(driver: string, open: () => Promise<TestDatabase>): void {
  describe(`the desk on ${driver}`, () => {
    let database: TestDatabase;
    let store: Store;
    let desk: Desk;
    let ids = 0;

    beforeAll(async () => {
      database = await open();
      store = createStore(database.db);
      await rescore(store, model, TODAY);
      desk = createDesk(store, model, { nowMs: () => Date.parse(`${TODAY}T12:00:00Z`), today: () => TODAY });
    });
    afterAll(() => database.close());

    const points = async (id: string): Promise<number> => {
      const { answer } = (await store.scores.current(id)) ?? {};
      return JSON.parse(answer ?? 'null').riskPoints;
    };
    const isDisputed = async (id: string): Promise<boolean> =>
      JSON.parse((await store.scores.current(id))?.answer ?? 'null').disputed;
    const fileAndDecide = async (content: SubmissionContent, decision = accepted): Promise<Submission> => {
      const { submission } = await desk.file(content, SUBMITTER);
      return (await desk.decide(submission.id, decision, REVIEWER)).submission;
    };

    it('keeps a new incident from the evidence until it is accepted', async () => {
      const before = { upbit: await points('upbit'), versions: await store.versions() };
      const { submission } = await desk.file(newTheft('upbit-2026-10'), SUBMITTER);
      expect(submission).toMatchObject({ status: 'pending', filedBy: 'submitter' });
      expect(await store.incidents.find('upbit-2026-10')).toBeUndefined();
      expect(await store.versions()).toEqual(before.versions);

      const { effect } = await desk.preview(submission.id);
      await desk.decide(submission.id, accepted, REVIEWER);
      const after = await points('upbit');
      expect(after).not.toBe(before.upbit);
      expect(effect.moved.find(({ id }) => id === 'upbit')?.after?.riskPoints).toBeCloseTo(after, 1);
      expect((await store.versions())?.dataVersion).not.toBe(before.versions?.dataVersion);
      expect(await store.incidents.find('upbit-2026-10')).toMatchObject({ lossUsd: 50_000_000 });
    });

    it('marks an incident that is likely known already', async () => {
      const theft = newTheft('upbit-2026-10-again');
      const { submission } = await desk.file(theft, SUBMITTER);
      expect(submission.likelyDuplicateOf).toEqual(['upbit-2026-10']);
      await desk.decide(submission.id, rejected, REVIEWER);
      expect(await store.incidents.find('upbit-2026-10-again')).toBeUndefined();
    });

    it('shows a dispute on the scores that use the record until it is decided', async () => {
      expect(await isDisputed('upbit')).toBe(false);
      const record = 'incident/upbit-2026-10';
      const filed = await desk.file({ kind: 'dispute', record, statement: 'Nothing was lost.' }, SUBMITTER);
      expect(await isDisputed('upbit')).toBe(true);
      await desk.decide(filed.submission.id, rejected, REVIEWER);
      expect(await isDisputed('upbit')).toBe(false);
    });

    it('withdraws a record whose dispute is accepted, and keeps what it said', async () => {
      const added = await fileAndDecide(newFact('ccss-2026'));
      const with_ = await points('kraken');
      const record = 'exchange/kraken/ccss-2026';
      const { replaced } = await fileAndDecide({
        kind: 'dispute',
        record,
        statement: 'It was another firm.',
      });
      expect(replaced).toMatchObject({ [record]: { value: 'Level 3' } });
      expect(await points('kraken')).not.toBe(with_);
      const kraken = await store.exchanges.evidence('kraken');
      expect(kraken?.venue.facts.map(({ id }) => id)).not.toContain('ccss-2026');
      expect(added.status).toBe('accepted');
    });

    it('withdraws an incident so that nothing is left of it in the score', async () => {
      const answer = async () => (await store.scores.current('upbit'))?.answer;
      const before = await answer();
      await fileAndDecide(newTheft('upbit-2026-10-twice'));
      expect(await answer()).not.toBe(before);
      const record = 'incident/upbit-2026-10-twice';
      await fileAndDecide({ kind: 'dispute', record, statement: 'It is the same theft twice.' });
      expect(await answer()).toBe(before);
      const kept = await store.incidents.find('upbit-2026-10-twice');
      expect(kept?.withdrawn).toEqual({ on: TODAY, reason: accepted.reason });
      const found = await store.evidenceByIds([record, `${record}/attribution-1`]);
      expect(found.map(({ withdrawn }) => withdrawn)).toEqual([kept?.withdrawn, kept?.withdrawn]);
      const atUpbit = { target: 'upbit', asOf: TODAY, limit: 2, offset: 0 };
      const ids = ({ rows }: { rows: { id: string }[] }) => rows.map(({ id }) => id);
      expect(ids(await store.incidents.list(atUpbit))).toContain('upbit-2026-10-twice');
      expect(ids(await store.incidents.list({ ...atUpbit, inForce: true }))).not.toContain(
        'upbit-2026-10-twice',
      );
    });

    it('withdraws one of two equal attributions and leaves the other', async () => {
      const id = 'upbit-2026-10-laid-twice';
      const theft = newTheft(id);
      if (theft.kind !== 'incident') throw new Error('no theft');
      const [one] = theft.incident.attributions;
      if (one === undefined) throw new Error('no attribution');
      await fileAndDecide({ ...theft, incident: { ...theft.incident, attributions: [one, one] } });
      const withBoth = await everyScore();
      const record = `incident/${id}/attribution-1`;
      await fileAndDecide({ kind: 'dispute', record, statement: 'It is there twice.' });
      expect(await everyScore()).toEqual(withBoth);
      await fileAndDecide({ kind: 'dispute', record: `incident/${id}`, statement: 'It never was.' });
    });

    it('corrects a shipped record by a merge patch, in every month it touches', async () => {
      const record = 'incident/coincheck-2018-01';
      const submission = await fileAndDecide({
        kind: 'correction',
        record,
        patch: { lossUsd: 530_000_000, recoveredUsd: null },
      });
      expect(submission.replaced?.[record]).toMatchObject({ id: 'coincheck-2018-01' });
      expect((await store.incidents.find('coincheck-2018-01'))?.lossUsd).toBe(530_000_000);
    });

    it('keeps records of one day in the order of their acceptance', async () => {
      for (const id of ['same-day-2', 'same-day-1']) await fileAndDecide(newFact(id));
      const facts = (await store.exchanges.evidence('kraken'))?.venue.facts.map(({ id }) => id) ?? [];
      expect(facts.filter((id) => id.startsWith('same-day'))).toEqual(['same-day-2', 'same-day-1']);
    });

    it('takes what was public before the first model', async () => {
      const record = 'incident/50btc-2012-10';
      await fileAndDecide({ kind: 'correction', record, patch: { note: 'Read again.' } });
      expect((await store.incidents.find('50btc-2012-10'))?.note).toBe('Read again.');
    });

    it('takes a new venue and a jurisdiction’s fact', async () => {
      await fileAndDecide(newVenue('brand-new', ['BNX'], [base('2024-03')]));
      expect(await points('bnx')).toBeGreaterThan(0);
      await fileAndDecide({
        kind: 'jurisdictionFact',
        jurisdiction: 'SG',
        fact: {
          kind: 'event',
          record: {
            id: 'custody-2026',
            kind: 'custody_rules_in_force',
            from: '2026-06-01',
            knownFrom: '2026-06-01',
            knownFromRule: 'startOfValidity',
            ...told,
          },
        },
      });
    });

    it('takes a name away from a venue, and lets others in while it scores every month anew', async () => {
      let turns = 0;
      const counting = setInterval(() => turns++, 0);
      await fileAndDecide(corrected('exchange/brand-new/profile', { aliases: ['BNY'] }));
      clearInterval(counting);
      expect(turns).toBeGreaterThan(100);
      expect([...(await store.exchanges.resolveAll(['bnx', 'bny', 'brand-new', 'Brand New']))]).toEqual([
        ['bny', 'brand-new'],
        ['brand-new', 'brand-new'],
        ['Brand New', 'brand-new'],
      ]);
    });

    it('has stored, after all of this, what a full rescoring computes', async () => {
      const [stored, served, { edition }] = await Promise.all([
        everyScore(),
        versionsOf(store),
        store.state(),
      ]);
      await rescoreFully(store, TODAY);
      expect((await store.state()).edition).not.toBe(edition);
      expect(await everyScore()).toEqual(stored);
      expect(await versionsOf(store)).toEqual(served);
    });

    const attributionOf = (
      fields: Partial<Attribution>,
      incident = 'coincheck-2018-01',
    ): SubmissionContent => ({
      ...{ kind: 'attribution', incident },
      attribution: {
        ...{ actor: 'Somebody', status: 'suspected', by: 'A newspaper', publishedOn: '2026-01' },
        ...{ knownFrom: '2026-01-31', knownFromRule: 'publicationMonth', ...fields },
      },
    });
    const theftWith = (fields: Partial<Incident>): SubmissionContent => {
      const theft = newTheft('upbit-contradictory');
      if (theft.kind !== 'incident') throw new Error('no theft');
      return { ...theft, incident: { ...theft.incident, ...fields } };
    };
    const factWith = (fields: Partial<ExchangeFact>): SubmissionContent => {
      const content = newFact('contradictory');
      if (content.kind !== 'exchangeFact') throw new Error('no fact');
      return { ...content, fact: { ...content.fact, ...fields } };
    };
    const venueWith = (fields: Partial<Exchange>): SubmissionContent => {
      const content = newVenue('newest', [], []);
      if (content.kind !== 'exchange') throw new Error('no venue');
      return { ...content, exchange: { ...content.exchange, ...fields } };
    };
    const kraken = { id: 'kraken', name: 'Kraken', kind: 'exchange' as const };
    const mtGox = { id: 'mt-gox', name: 'Mt. Gox', kind: 'exchange' as const };

    it.each<[string, SubmissionContent, string]>([
      [
        'an attribution published before its incident',
        attributionOf({ publishedOn: '2017-12' }),
        '/attribution/publishedOn',
      ],
      [
        'an attribution known before its incident',
        attributionOf({ publishedOn: undefined, knownFrom: '2018-01-25' }),
        '/attribution/knownFrom',
      ],
      [
        'a new incident attributed before it occurred',
        theftWith({ occurredOn: '2026-11-02', disclosedOn: '2026-11-03' }),
        '/incident/attributions/0/knownFrom',
      ],
      [
        'an incident moved after its attribution',
        corrected('incident/bybit-2025-02', { occurredOn: '2026-11-02', disclosedOn: '2026-11-03' }),
        '/patch/occurredOn',
      ],
      ['a theft before the first block', theftWith({ occurredOn: '2008-12' }), '/incident/occurredOn'],
      ['more recovered than lost', theftWith({ lossUsd: 5, recoveredUsd: 6 }), '/incident/recoveredUsd'],
      [
        'a loss made less than what was recovered',
        corrected('incident/bybit-2025-02', { lossUsd: 1, recoveredUsd: 2 }),
        '/patch/recoveredUsd',
      ],
      [
        'a loss beyond all thefts',
        corrected('incident/coincheck-2018-01', { lossUsd: 100_000_000_001 }),
        '/patch/lossUsd',
      ],
      ['a fact that begins later', factWith({ from: '2026-12' }), '/fact/from'],
      [
        'a theft after the venue had closed',
        theftWith({ target: mtGox, occurredOn: '2020-05-01', disclosedOn: '2026-10-06' }),
        '/incident/occurredOn',
      ],
      ['a fact that ends before it begins', factWith({ to: '2020' }), '/fact/to'],
      ['a blank title', factWith({ sources: [{ title: ' \t ', cited: true }] }), '/fact/sources/0/title'],
      [
        'a statement that nobody can see',
        { kind: 'dispute', record: 'incident/coincheck-2018-01', statement: '\u200b\u2060' },
        '/statement',
      ],
    ])('refuses %s and points at it', async (_, content, pointer) => {
      await expect(desk.file(content, SUBMITTER)).rejects.toMatchObject({ reason: 'invalid', pointer });
    });

    it('takes a theft from a closed venue when a note says how, and lets old ones be corrected', async () => {
      const note = 'From a wallet of the liquidator.';
      const { submission } = await desk.file(
        theftWith({ target: mtGox, occurredOn: '2020-05-01', disclosedOn: '2026-10-06', note }),
        SUBMITTER,
      );
      await desk.decide(submission.id, rejected, REVIEWER);
      const patch = { note: null, access: 'unknown' };
      await desk.file(corrected('incident/quadrigacx-2022-12', { lossAssets: 'BTC' }), SUBMITTER);
      await expect(
        desk.file(corrected('incident/quadrigacx-2022-12', patch), SUBMITTER),
      ).rejects.toMatchObject({ reason: 'invalid' });
    });

    it.each<[string, SubmissionContent, string]>([
      ['an incident', attributionOf({}, 'no-such'), '/incident'],
      ['an actor', attributionOf({ actorId: 'no-such' }), '/attribution/actorId'],
      ['an exchange', { ...newFact('x'), exchange: 'no-such' } as SubmissionContent, '/exchange'],
      ['a target', theftWith({ target: { ...kraken, id: 'no-such' } }), '/incident/target/id'],
      ['a country', theftWith({ jurisdiction: 'ZZ' }), '/incident/jurisdiction'],
      ['a related incident', theftWith({ related: ['bybit-2025-02', 'no-such'] }), '/incident/related/1'],
      ['an authority', factWith({ jurisdiction: 'ZZ' }), '/fact/jurisdiction'],
      ['a prompting incident', factWith({ promptedBy: 'no-such' }), '/fact/promptedBy'],
      ['a seat', venueWith({ legalSeats: ['SG', 'ZZ'] }), '/exchange/legalSeats/1'],
      ['a base', corrected('exchange/bybit/profile', { legalSeats: ['ZZ'] }), '/patch/legalSeats/0'],
      ['a record', corrected('incident/no-such', { note: 'x' }), '/record'],
    ])('points at %s that is not there', async (_, content, pointer) => {
      await expect(desk.file(content, SUBMITTER)).rejects.toMatchObject({ reason: 'notFound', pointer });
    });

    it.each<[string, SubmissionContent, string]>([
      ['an id', venueWith({ id: 'krak-n', name: 'KRAKEN' }), '/exchange/name'],
      ['a name in another spelling', venueWith({ name: 'Mt Göx' }), '/exchange/name'],
      ['an alias', venueWith({ aliases: ['Newest', 'Bybit'] }), '/exchange/aliases/1'],
      ['a corrected name', corrected('exchange/kraken/profile', { name: 'ByBit' }), '/patch/name'],
    ])('refuses %s that means another venue', async (_, content, pointer) => {
      await expect(desk.file(content, SUBMITTER)).rejects.toMatchObject({
        ...{ reason: 'conflict', pointer, message: expect.stringMatching(/"(kraken|mt-gox|bybit)"/) },
      });
    });

    it('refuses an attribution that is known, and takes another of the same author', async () => {
      await fileAndDecide(attributionOf({}));
      await expect(
        desk.file(attributionOf({ by: 'a newspaper', knownFrom: '2026-02-01' }), SUBMITTER),
      ).rejects.toMatchObject({ reason: 'conflict', pointer: '/attribution' });
      const { submission } = await desk.file(attributionOf({ actor: 'Another' }), SUBMITTER);
      await desk.decide(submission.id, rejected, REVIEWER);
    });

    it('takes one dispute of a record from each key at a time', async () => {
      const dispute = (statement: string): SubmissionContent => ({
        ...{ kind: 'dispute', record: 'exchange/kraken/same-day-1', statement },
      });
      const { submission } = await desk.file(dispute('It is wrong.'), SUBMITTER);
      await expect(desk.file(dispute('It is all wrong.'), SUBMITTER)).rejects.toMatchObject({
        ...{ reason: 'conflict', pointer: '/record', message: expect.stringContaining(submission.id) },
      });
      const others = await desk.file(dispute('It is wrong.'), { by: 'another' });
      for (const { id } of [submission, others.submission]) await desk.decide(id, rejected, REVIEWER);
      const again = await desk.file(dispute('It is wrong still.'), SUBMITTER);
      await desk.decide(again.submission.id, rejected, REVIEWER);
    });

    it('lets nothing be said of a withdrawn record, unless it takes the withdrawal back', async () => {
      const record = 'incident/upbit-2026-10-twice';
      const withdrawn = { reason: 'conflict', message: expect.stringContaining(`was withdrawn on ${TODAY}`) };
      const refused: [SubmissionContent, string][] = [
        [{ kind: 'dispute', record, statement: 'It is wrong.' }, '/record'],
        [corrected(record, { note: 'Read again.' }), '/record'],
        [corrected(`${record}/attribution-1`, { status: 'suspected' }), '/record'],
        [
          attributionOf({ knownFrom: '2026-10-31', publishedOn: '2026-10' }, 'upbit-2026-10-twice'),
          '/incident',
        ],
      ];
      for (const [content, pointer] of refused)
        await expect(desk.file(content, SUBMITTER)).rejects.toMatchObject({ ...withdrawn, pointer });
      const { submission } = await desk.file(corrected(record, { withdrawn: null }), SUBMITTER);
      await desk.decide(submission.id, rejected, REVIEWER);
    });

    it('takes no decision without a reason that can be read', async () => {
      const { submission } = await desk.file(newFact('ccss-undecided'), SUBMITTER);
      await expect(
        desk.decide(submission.id, { ...accepted, reason: ' \u200b' }, REVIEWER),
      ).rejects.toMatchObject({ reason: 'invalid', pointer: '/reason' });
      await desk.decide(submission.id, rejected, REVIEWER);
    });

    it.each<[string, SubmissionContent, string]>([
      [
        'an exchange that is not there',
        { ...newFact('x'), exchange: 'no-such' } as SubmissionContent,
        'notFound',
      ],
      ['an id that is taken', newTheft('coincheck-2018-01'), 'conflict'],
      [
        'a record that is not there',
        { kind: 'correction', record: 'incident/no-such', patch: { note: 'x' } },
        'notFound',
      ],
      [
        'a patch that changes nothing',
        { kind: 'correction', record: 'incident/coincheck-2018-01', patch: {} },
        'invalid',
      ],
      [
        'a patch with an unknown name',
        { kind: 'correction', record: 'incident/coincheck-2018-01', patch: { loss: 1 } },
        'invalid',
      ],
      [
        'a patch of the id',
        { kind: 'correction', record: 'incident/coincheck-2018-01', patch: { id: 'other' } },
        'invalid',
      ],
      [
        'the future',
        { kind: 'correction', record: 'incident/coincheck-2018-01', patch: { disclosedOn: '2027-01-01' } },
        'invalid',
      ],
      ['another venue’s name', corrected('incident/coincheck-2018-01', { target: { id: 'okx' } }), 'invalid'],
      ['a loss beyond all money', corrected('incident/coincheck-2018-01', { lossUsd: 1e300 }), 'invalid'],
      ['text that turns round', corrected('incident/coincheck-2018-01', { note: 'a\u202eb' }), 'invalid'],
      [
        'a backward span',
        corrected('exchange/bybit/profile', { operating: { from: '2018', to: '2010' } }),
        'invalid',
      ],
    ])('refuses %s and keeps nothing', async (_, content, reason) => {
      const entries = await store.log.count();
      await expect(desk.file(content, SUBMITTER)).rejects.toMatchObject({ reason });
      expect(await store.log.count()).toBe(entries);
    });

    it.each([
      ['that overlap', [base('2019', '2022'), base('2021')], '/operatingBases/1/from'],
      ['that do not end', [base('2019'), base('2021')], '/operatingBases/1/from'],
      ['newest first', [base('2021', '2022'), base('2019', '2020')], '/operatingBases/1/from'],
      ['known only later', [base('2019', undefined, '2026-11-21')], '/operatingBases/0/knownFrom'],
    ])('refuses a venue’s bases %s and points at them', async (_, operatingBases, at) => {
      await expect(
        desk.file(corrected('exchange/brand-new/profile', { operatingBases }), SUBMITTER),
      ).rejects.toMatchObject({ reason: 'invalid', pointer: `/patch${at}` });
      await expect(desk.file(newVenue('newer', [], operatingBases), SUBMITTER)).rejects.toMatchObject({
        ...{ reason: 'invalid', pointer: `/exchange${at}` },
      });
    });

    it('takes a venue’s bases that meet in a year', async () => {
      const operatingBases = [base('2019', '2021'), base('2021')];
      await fileAndDecide(corrected('exchange/brand-new/profile', { operatingBases }));
      expect((await store.exchanges.find('brand-new'))?.operatingBases).toHaveLength(2);
    });

    it('decides once, and not by who filed', async () => {
      const { submission } = await desk.file(newFact('ccss-later'), SUBMITTER);
      await expect(desk.decide(submission.id, accepted, SUBMITTER)).rejects.toMatchObject({
        reason: 'forbidden',
      });
      await desk.decide(submission.id, rejected, REVIEWER);
      expect((await desk.decide(submission.id, rejected, REVIEWER)).isRepeated).toBe(true);
      await expect(desk.decide(submission.id, accepted, REVIEWER)).rejects.toMatchObject({
        reason: 'conflict',
      });
    });

    it('answers a write that is sent twice as before, also at the same time, and refuses another under its key', async () => {
      const write = { ...SUBMITTER, idempotencyKey: 'once' };
      const all = await Promise.all(Array.from({ length: 5 }, () => desk.file(newFact('once'), write)));
      expect(new Set(all.map(({ submission }) => submission.id)).size).toBe(1);
      expect(all.filter(({ isRepeated }) => !isRepeated)).toHaveLength(1);
      await expect(desk.file(newFact('twice'), write)).rejects.toMatchObject({ reason: 'otherRequest' });
    });

    it.each<[string, (id: string) => Promise<unknown>]>([
      ['another decision', (id) => fileAndDecide(newFact(`before-${id}`))],
      ['a full rescoring', () => rescoreFully(store, TODAY)],
    ])('decides again from the start when %s gets ahead of it', async (_, getAhead) => {
      const { submission } = await desk.file(newFact(`late-${ids++}`), SUBMITTER);
      let isAhead = false;
      const evidenceOfAll = async () => {
        const read = await store.exchanges.evidenceOfAll();
        if (!isAhead) {
          isAhead = true;
          await getAhead(submission.id);
        }
        return read;
      };
      const slow = { ...store, exchanges: { ...store.exchanges, evidenceOfAll } };
      const other = createDesk(slow, model, { nowMs: () => 0, today: () => TODAY });
      await other.decide(submission.id, accepted, REVIEWER);
      expect(isAhead).toBe(true);
      const stored = await everyScore();
      await rescoreFully(store, TODAY);
      expect(await everyScore()).toEqual(stored);
    });

    it('loses nothing when two desks write at once', async () => {
      const other = createDesk(createStore(database.db), model, { nowMs: () => 0, today: () => TODAY });
      const entries = await store.log.count();
      const writes = Array.from({ length: 8 }, (_, n) =>
        (n % 2 === 0 ? desk : other).file(newFact(`at-once-${n}`), SUBMITTER),
      );
      const ids = new Set((await Promise.all(writes)).map(({ submission }) => submission.id));
      expect(ids.size).toBe(8);
      expect(await store.log.count()).toBe(entries + 8);
    });

    it('leaves a log that holds together, though a clock went back', async () => {
      const entries = await store.log.after(0, 1000);
      expect(chainProblems(entries, await store.log.head())).toEqual([]);
      expect(chainProblems(entries.slice(0, -1), await store.log.head())).not.toEqual([]);
    });

    it('publishes one day whole when midnight falls into a write', async () => {
      const days: string[] = [];
      const today = () => (days.length > 1 ? days.shift() : days[0]) ?? '';
      const late = createDesk(store, model, { nowMs: () => Date.parse(`${TODAY}T12:00:00Z`), today });
      const monthIsThere = async (day: string) => {
        await rescore(store, model, day);
        return (await store.scores.history(['kraken'], day, day)).length === 1;
      };
      days.push('2026-11-30', '2026-12-01');
      const record = 'incident/coincheck-2018-01';
      const { submission } = await late.file({ kind: 'dispute', record, statement: 'No.' }, SUBMITTER);
      expect((await store.versions())?.scoredOn).toBe('2026-11-30');
      expect(await monthIsThere('2026-12-01')).toBe(true);
      days.splice(0, days.length, '2026-12-31', '2027-01-01');
      await late.decide(submission.id, rejected, REVIEWER);
      expect((await store.versions())?.scoredOn).toBe('2026-12-31');
      expect(await monthIsThere('2027-01-01')).toBe(true);
    });

    async function everyScore() {
      const ids = (await store.exchanges.evidenceOfAll()).map(({ venue }) => venue.id);
      const history = await store.scores.history(ids, '2014-01-01', TODAY);
      const current = await Promise.all(
        ['upbit', 'kraken', 'coincheck', 'bybit'].map(async (id) => (await store.scores.current(id))?.answer),
      );
      return { history, current };
    }
  });
}
