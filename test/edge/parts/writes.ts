import { beforeAll, expect, it } from 'vitest';
import { createD1Db } from '../../../src/data/d1.ts';
import { createLedger } from '../../../src/data/ledger.ts';
import { createStore } from '../../../src/data/store.ts';
import { CONSOLE, createKeyring } from '../../../src/desk/keyring.ts';
import { addDays } from '../../../src/domain/date.ts';
import { today } from '../../../src/installation.ts';
import { verifyLog } from '../../../src/ledger/verifyLog.ts';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { factSubmission } from '../../support/recentSubmissions.ts';
import { versionsOf } from '../../support/versions.ts';

const VENUES = ['bybit', 'upbit', 'kraken', 'bithumb'];
const FILED = 24;
const DECIDED = 6;
interface Answer {
  id: string;
  status: string;
  decision: { decidedAt: string } | null;
}

/** Two isolates write to one database at once, as Cloudflare runs them. */
export function writesPart(running: () => RunningWorker): void {
  let tokens: { submit: string; review: string };
  let entriesBefore: number;
  const ids: string[] = [];
  const store = () => createStore(createD1Db(running().d1));
  beforeAll(async () => {
    const keyring = createKeyring(store(), { nowMs: Date.now, today });
    const make = async (scope: 'submit' | 'review') =>
      (await keyring.create({ name: scope, scopes: [scope] }, CONSOLE)).token;
    tokens = { submit: await make('submit'), review: await make('review') };
    entriesBefore = await store().log.count();
  });

  /** Sends a write to both isolates at once, to each until it takes it: the later may fail while the other commits. */
  async function sendToBoth(path: string, token: string, key: string, body: unknown): Promise<Answer[]> {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    };
    const text = JSON.stringify(body);
    const postToOne = async () => {
      const response = await running().request(path, { method: 'POST', headers, body: text });
      return { status: response.status, text: await response.text() };
    };
    const postToOther = () => running().postToOther(path, headers, text);
    return await Promise.all([postToOne, postToOther].map(taken));
  }

  async function taken(post: () => Promise<{ status: number; text: string }>): Promise<Answer> {
    const answer = await post();
    expect(answer.status, `${answer.text}\n${running().errorsLogged().join('\n')}`).toBeLessThan(300);
    return JSON.parse(answer.text).data;
  }

  it('what is filed in both under one Idempotency-Key is filed once', async () => {
    const contents = Array.from({ length: FILED }, (_, n) =>
      factSubmission(`edge-${n}`, VENUES[n % VENUES.length] ?? '', today(), addDays('2016-01-01', n)),
    );
    const filed = await Promise.all(
      contents.map((content, n) => sendToBoth('/v1/submissions', tokens.submit, `edge-${n}`, content)),
    );
    for (const answers of filed) {
      expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
      ids.push(answers[0]?.id ?? '');
    }
    expect(new Set(ids).size).toBe(FILED);
    expect(await store().log.count()).toBe(entriesBefore + FILED);
  }, 120_000);

  it('what is decided in both at once is decided once, and every decision counts', async () => {
    const decision = { verdict: 'accepted', reason: 'So it is.' };
    const decided = await Promise.all(
      ids
        .slice(0, DECIDED)
        .map((id) => sendToBoth(`/v1/submissions/${id}/decision`, tokens.review, `decide-${id}`, decision)),
    );
    for (const answers of decided) {
      expect(answers.map(({ status }) => status)).toEqual(['accepted', 'accepted']);
      expect(new Set(answers.map((each) => each.decision?.decidedAt)).size).toBe(1);
    }
    expect(await store().log.count()).toBe(entriesBefore + FILED + DECIDED);
    const accepted = await store().submissions.accepted();
    expect(ids.slice(0, DECIDED).filter((id) => !accepted.includes(id))).toEqual([]);
  }, 120_000);

  it('leaves a log that holds together, and the scores that a full rescoring makes', async () => {
    expect((await verifyLog(createLedger(createD1Db(running().d1)))).problems).toEqual([]);
    const stored = async () => ({
      current: await Promise.all(VENUES.map(async (id) => (await store().scores.current(id))?.answer)),
      history: await store().scores.history(VENUES, '2014-01-01', today()),
      versions: await versionsOf(store()),
    });
    const before = await stored();
    // Made anew where they were made: another release of the engine may differ in the last digit.
    await running().d1.prepare("delete from installation where key = 'served'").run();
    await running().runCron(new Date());
    expect(await stored()).toEqual(before);
  }, 120_000);
}
