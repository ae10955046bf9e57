import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { verifyDatabase } from '../../src/commands/logVerify.ts';
import { addDays } from '../../src/domain/date.ts';
import { today } from '../../src/installation.ts';
import { factSubmission } from '../support/recentSubmissions.ts';
import { useWorkplace } from './support/workplace.ts';
import { scoreProblems } from './support/writesKept.ts';
import { makeKeys } from './support/writesKeys.ts';
import { newSending, type SentWrite, sendUntilAnswered } from './support/writesSending.ts';

const { seededDatabase, start } = useWorkplace();

interface Row {
  id: string;
  status: string;
}

function submissionsIn(path: string): Row[] {
  const client = new Database(path, { readonly: true });
  const rows = client.prepare<[], Row>('SELECT id, status FROM submission ORDER BY seq').all();
  client.close();
  return rows;
}

async function setUp() {
  const path = seededDatabase();
  const { submitters, reviewers } = await makeKeys(path, 1, 1);
  const filing = (n: number): SentWrite => ({
    path: '/v1/submissions',
    body: factSubmission(`fact-${n}`, 'bybit', today(), addDays('2014-01-01', n)),
    ...{ token: submitters[0] ?? '', idempotencyKey: `filing-${n}` },
  });
  const decision = (id: string): SentWrite => ({
    path: `/v1/submissions/${id}/decision`,
    body: { verdict: 'accepted', reason: 'So it is.' },
    ...{ token: reviewers[0] ?? '', idempotencyKey: `decision-${id}` },
  });
  return { path, filing, decision };
}

describe('a write to a service that is killed', { timeout: 240_000 }, () => {
  it.each([
    ['just before it took effect', 'before', 0],
    ['after it took effect and before it was answered', 'after', 1],
  ] as const)('%s, sent again, is answered as if nothing had been', async (_how, diesAtCommit, kept) => {
    const { path, filing, decision } = await setUp();
    let before: Row[] = [];
    /** Asks a service that dies of it, then another in its place; `before` is what the first left behind. */
    const send = async (write: SentWrite) => {
      const dying = start(path, { diesAtCommit });
      let place = dying;
      const sending = newSending(async () => {
        if (sending.repeated > 0 && place === dying) {
          await dying.exited;
          before = submissionsIn(path);
          place = start(path);
        }
        return await place.address;
      });
      const answer = await sendUntilAnswered(write, sending);
      expect(sending).toMatchObject({ repeated: 1, failures: {}, tookEffectUnanswered: kept });
      place.kill('SIGTERM');
      await place.exited;
      return answer;
    };

    const filed = await send(filing(1));
    expect(before).toHaveLength(kept);
    if (kept === 1) expect(filed.id).toBe(before[0]?.id);
    expect(submissionsIn(path)).toEqual([{ id: filed.id, status: 'pending' }]);

    const decided = await send(decision(filed.id));
    expect(before[0]?.status).toBe(kept === 1 ? 'accepted' : 'pending');
    expect(decided).toMatchObject({ id: filed.id, status: 'accepted' });
    expect((await verifyDatabase(path)).problems).toEqual([]);
    expect(await scoreProblems(path)).toEqual([]);
  });
});

describe('two services on one file', { timeout: 240_000 }, () => {
  it('give one answer to a write that is sent to both at once, and lose and double nothing', async () => {
    const { path, filing, decision } = await setUp();
    const services = [start(path), start(path)];
    const sendings = services.map((each) => newSending(() => each.address));
    const sendToBoth = (write: SentWrite) =>
      Promise.all([...sendings, ...sendings].map((each) => sendUntilAnswered(write, each)));

    const ids: string[] = [];
    for (let n = 0; n < 20; n += 4) {
      const answers = await Promise.all([n, n + 1, n + 2, n + 3].map((each) => sendToBoth(filing(each))));
      for (const each of answers) {
        expect(new Set(each.map(({ id }) => id)).size).toBe(1);
        ids.push(each[0]?.id ?? '');
      }
    }
    const decisions = await Promise.all(ids.slice(0, 6).map((id) => sendToBoth(decision(id))));
    for (const each of decisions) {
      expect(new Set(each.map((answer) => answer.decision?.decidedAt)).size).toBe(1);
      expect(each[0]?.status).toBe('accepted');
    }
    for (const each of services) {
      each.kill('SIGTERM');
      expect(await each.exited).toBe(0);
    }
    expect(
      submissionsIn(path)
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...new Set(ids)].sort());
    expect(ids).toHaveLength(20);
    const { entries, problems } = await verifyDatabase(path);
    expect(problems).toEqual([]);
    expect(entries).toHaveLength(2 + 20 + 6);
    // One that waits too long for the other's lock is a 500 and is sent again, as here: nothing of it was kept.
    expect(
      sendings.flatMap(({ failures }) => Object.keys(failures)).filter((status) => status !== '500'),
    ).toEqual([]);
    expect(await scoreProblems(path)).toEqual([]);
  });
});
