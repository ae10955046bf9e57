import { afterEach, expect, it } from 'vitest';
import { createLedger } from '../../src/data/ledger.ts';
import { logEntries } from '../../src/data/schema.ts';
import { createStore } from '../../src/data/store.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { addDays } from '../../src/domain/date.ts';
import { today } from '../../src/installation.ts';
import { verifyLog } from '../../src/ledger/verifyLog.ts';
import { model } from '../../src/model.ts';
import { contentsOf, differencesOf } from '../faults/support/contents.ts';
import { randomFrom } from '../faults/support/random.ts';
import { factSubmission } from '../support/recentSubmissions.ts';
import { rescoreFully } from '../support/rescoreFully.ts';
import { type FilledFile, openFilled } from './support/filledFile.ts';

const HOUR_MS = 3_600_000;
const files: FilledFile[] = [];
afterEach(() => {
  for (const file of files.splice(0)) file.close();
});

/** Reads of a clock since it was right. */
let reads = 0;
const random = randomFrom(7);
const CLOCKS: [string, () => number][] = [
  ['goes back an hour each time it is read', () => Date.now() - HOUR_MS * reads++],
  ['jumps by up to two days, back and forth', () => Date.now() + (random() - 0.5) * 96 * HOUR_MS],
];

it.each(CLOCKS)(
  'a log under a clock that %s goes forward and holds together',
  async (_how, nowMs) => {
    const file = await openFilled(nowMs);
    files.push(file);
    const { db } = file.database;
    const { problems } = await verifyLog(createLedger(db));
    expect(problems).toEqual([]);
    const times = (await db.select({ at: logEntries.at }).from(logEntries).orderBy(logEntries.seq)).map(
      ({ at }) => at,
    );
    expect(times).toEqual(times.toSorted());
  },
  120_000,
);

it('scores under a clock that goes back a day, and forward again, are those of its day', async () => {
  const file = await openFilled();
  files.push(file);
  const { db } = file.database;
  const store = createStore(db);
  for (const [n, day] of [addDays(today(), -1), today(), addDays(today(), -3)].entries()) {
    const desk = createDesk(store, model, { nowMs: () => Date.parse(day), today: () => day });
    const { submission } = await desk.file(factSubmission(`back-${n}`, 'upbit', addDays(day, -n)), {
      by: 'someone',
    });
    await desk.decide(submission.id, { verdict: 'accepted', reason: 'So it is.' }, { by: 'a reviewer' });
    expect((await store.versions())?.scoredOn).toBe(day);
    const stored = contentsOf(file.path);
    await rescoreFully(store, day);
    expect(differencesOf(stored, contentsOf(file.path))).toEqual([]);
  }
  expect((await verifyLog(createLedger(db))).problems).toEqual([]);
}, 120_000);
