import { afterAll, beforeAll, expect, it } from 'vitest';
import { createLedger } from '../../src/data/ledger.ts';
import { createStore } from '../../src/data/store.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { today } from '../../src/installation.ts';
import { type Ledger, verifyLog } from '../../src/ledger/verifyLog.ts';
import { model } from '../../src/model.ts';
import { factSubmission } from '../support/recentSubmissions.ts';
import { type FilledFile, openFilled } from './support/filledFile.ts';

let file: FilledFile;
beforeAll(async () => {
  file = await openFilled();
}, 120_000);
afterAll(() => file?.close());

/** The ledger of a database in which somebody files something so many times while it is read. */
function writtenTo(times: number): Ledger {
  const { db } = file.database;
  const desk = createDesk(createStore(db), model, { nowMs: Date.now, today });
  const ledger = createLedger(db);
  let left = times;
  return {
    ...ledger,
    async *submissions() {
      if (left-- > 0)
        await desk.file(factSubmission(`fact-${times}-${left}`, 'upbit', today()), { by: 'someone' });
      yield* ledger.submissions();
    },
  };
}

it('a log that grows while it is verified is verified again', async () => {
  const { entries, problems } = await verifyLog(writtenTo(2));
  expect(problems).toEqual([]);
  expect(entries).toHaveLength(await createStore(file.database.db).log.count());
});

it('a log that does not stop growing is not called sound', async () => {
  const { problems } = await verifyLog(writtenTo(100));
  expect(problems.at(-1)).toContain('stop the writes and verify it again');
});
