import { applyPuts } from '../domain/applyPuts.ts';
import { evidenceIdOf, recordOf } from '../domain/evidencePut.ts';
import type { Model } from '../domain/model.ts';
import { Refusal } from '../domain/refusal.ts';
import type { Decision, SubmissionContent } from '../domain/submission.ts';
import { digestOf } from '../ledger/digest.ts';
import { type Office, submissionOf, type Write, type Written } from './attempt.ts';
import { checkSubmission } from './checkSubmission.ts';
import { decideSubmission } from './decideSubmission.ts';
import type { Clock, DeskStore } from './deskStore.ts';
import { type Effect, effectOf } from './effectOf.ts';
import { fileSubmission } from './fileSubmission.ts';
import { oneAtATime } from './oneAtATime.ts';
import { retrying } from './retrying.ts';

/** A record of evidence as it is, and as it would be. */
export interface Compared {
  /** Its evidence id. */
  evidence: string;
  /** `null` when it is new. */
  before: unknown;
  after: unknown;
}

/** What accepting a submission would change. */
export interface Preview {
  records: Compared[];
  effect: Effect;
}

/** Where submissions are filed and decided. Each throws a Refusal when what is asked cannot be. */
export interface Desk {
  /** Keeps a submission for review. A dispute shows on the scores at once. */
  file(content: SubmissionContent, write: Write): Promise<Written>;
  /** Accepts or rejects one. Acceptance changes the evidence and the scores with it, all at once. */
  decide(id: string, decision: Decision, write: Write): Promise<Written>;
  /** What accepting a pending one would change today. */
  preview(id: string): Promise<Preview>;
}

/** A desk over a store. Writes of one process come one after the other; among several, whoever is first. */
export function createDesk(store: DeskStore, model: Model, clock: Clock): Desk {
  const { nowMs, today } = clock;
  const officeOfToday = (): Office => ({ store, model, nowMs, today: today() });
  const inTurn = oneAtATime();
  return {
    file: (content, write) => {
      const attempt = { ...write, digest: digestOf({ file: content }) };
      return inTurn(() => retrying(() => fileSubmission(content, attempt, officeOfToday())));
    },
    decide: (id, decision, write) => {
      const attempt = { ...write, digest: digestOf({ decide: id, decision }) };
      return inTurn(() => retrying(() => decideSubmission(id, decision, attempt, officeOfToday())));
    },
    preview: (id) => preview(id, officeOfToday()),
  };
}

async function preview(id: string, { store, model, today }: Office): Promise<Preview> {
  const submission = await submissionOf(id, store);
  if (submission.decision !== undefined) throw new Refusal('conflict', 'It is decided already.');
  const puts = await checkSubmission(submission, store, { on: today, reason: 'disputed' });
  const [venues, industry] = await Promise.all([store.exchanges.evidenceOfAll(), store.industry()]);
  const before = { venues, industry };
  return {
    records: puts.map((put) => ({
      ...{ evidence: evidenceIdOf(put), before: put.before ?? null, after: recordOf(put) },
    })),
    effect: effectOf(before, applyPuts(before, puts), { model, today }),
  };
}
