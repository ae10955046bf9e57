import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from '../../src/data/seed.ts';
import { createStore } from '../../src/data/store.ts';
import { createDesk, type Desk } from '../../src/desk/desk.ts';
import type { SubmissionContent } from '../../src/domain/submission.ts';
import { model } from '../../src/model.ts';
import { makeFact, makeVenue } from '../support/evidence.ts';
import { makeDataset } from '../support/makeDataset.ts';
import { openTestSqlite, type TestDatabase } from '../support/sqlite.ts';

const TODAY = '2026-11-20';
const MOST_DISPUTES = 20;

describe('what one key may have open', () => {
  let database: TestDatabase;
  let desk: Desk;
  beforeAll(async () => {
    database = await openTestSqlite();
    await seed(database.db, makeDataset({ exchanges: [makeVenue({ id: 'alpha', facts: FACTS })] }), 'v1');
    const clock = { nowMs: () => Date.parse(`${TODAY}T12:00:00Z`), today: () => TODAY };
    desk = createDesk(createStore(database.db), model, clock);
  });
  afterAll(() => database.close());

  it('is 20 disputes: each marks scores before anybody has looked at it', async () => {
    const [first] = await Promise.all(
      Array.from({ length: MOST_DISPUTES }, (_, n) => desk.file(dispute(n), { by: 'loud' })),
    );
    await expect(desk.file(dispute(MOST_DISPUTES), { by: 'loud' })).rejects.toMatchObject({
      ...{ reason: 'tooMany', message: '20 disputes of yours wait for a decision already.' },
    });
    await desk.file(
      { kind: 'exchangeFact', exchange: 'alpha', fact: { ...FACT, id: 'soc2' } },
      { by: 'loud' },
    );
    await desk.file(dispute(MOST_DISPUTES), { by: 'another' });
    const rejected = { verdict: 'rejected' as const, reason: 'It holds.' };
    await desk.decide(first?.submission.id ?? '', rejected, { by: 'a reviewer' });
    await desk.file(dispute(MOST_DISPUTES), { by: 'loud' });
  });
});

const FACT = makeFact({ id: 'iso' });
const FACTS = Array.from({ length: MOST_DISPUTES + 1 }, (_, n) => makeFact({ id: `iso-${n}` }));
const dispute = (n: number): SubmissionContent => ({
  ...{ kind: 'dispute', record: `exchange/alpha/iso-${n}`, statement: 'It is wrong.' },
});
