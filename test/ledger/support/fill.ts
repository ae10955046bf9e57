import type { Db } from '../../../src/data/db.ts';
import { createStore } from '../../../src/data/store.ts';
import { createDesk } from '../../../src/desk/desk.ts';
import { CONSOLE, createKeyring } from '../../../src/desk/keyring.ts';
import type { Decision, SubmissionContent } from '../../../src/domain/submission.ts';
import { today } from '../../../src/installation.ts';
import { model } from '../../../src/model.ts';
import {
  attributionSubmission,
  factSubmission,
  ruleSubmission,
  theftSubmission,
  venueSubmission,
} from '../../support/recentSubmissions.ts';

const accepted: Decision = { verdict: 'accepted', reason: 'The sources bear it out.' };
const rejected: Decision = { verdict: 'rejected', reason: 'The sources say otherwise.' };

/** Ids of submissions of which a test speaks. */
export interface Filled {
  pending: string;
  rejected: string;
  theft: string;
}

/** Makes and revokes keys, and files and decides submissions of every kind, as one does through the API. */
export async function fill(db: Db, day: () => string = today, nowMs = Date.now): Promise<Filled> {
  const store = createStore(db);
  const clock = { nowMs, today: day };
  const [desk, keyring] = [createDesk(store, model, clock), createKeyring(store, clock)];
  const { key } = await keyring.create(
    { name: 'Bybit', scopes: ['submit', 'private'], exchange: 'bybit', expiresAt: '2099-01-01T00:00:00Z' },
    CONSOLE,
  );
  const reviewer = (await keyring.create({ name: 'A reviewer', scopes: ['review'] }, CONSOLE)).key.id;
  const lost = await keyring.create({ name: 'Lost', scopes: [] }, CONSOLE);
  await keyring.revoke(lost.key.id, CONSOLE);

  const file = async (content: SubmissionContent, idempotencyKey?: string) =>
    (await desk.file(content, { by: key.id, idempotencyKey })).submission.id;
  const decide = async (content: SubmissionContent, decision = accepted) => {
    const id = await file(content, JSON.stringify(content).slice(0, 60));
    await desk.decide(id, decision, { by: reviewer, idempotencyKey: id });
    return id;
  };
  const theft = await decide(theftSubmission('upbit-lately', 'upbit', day()));
  await decide(attributionSubmission('upbit-lately', day()));
  await decide(venueSubmission('brand-new', day()));
  await decide(factSubmission('ccss-lately', 'kucoin', day()));
  await decide(ruleSubmission('custody-lately', 'SG', day()));
  await decide({ kind: 'correction', record: 'incident/bybit-2025-02', patch: { note: 'Checked again.' } });
  await decide({
    kind: 'correction',
    record: 'incident/upbit-lately',
    patch: { lossUsd: 7, recoveredUsd: 2 },
  });
  await decide({ kind: 'correction', record: 'exchange/brand-new/profile', patch: { aliases: ['BN'] } });
  await decide({ kind: 'dispute', record: 'exchange/kucoin/ccss-lately', statement: 'Another firm’s.' });
  await decide(
    { kind: 'dispute', record: 'incident/upbit-lately/attribution-1', statement: 'No.' },
    rejected,
  );
  return {
    theft,
    rejected: await decide(theftSubmission('rumour', 'bybit', day()), rejected),
    pending: await file({ kind: 'dispute', record: 'incident/bybit-2025-02', statement: 'It was less.' }),
  };
}
