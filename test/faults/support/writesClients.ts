import { setTimeout as delay } from 'node:timers/promises';
import { addDays } from '../../../src/domain/date.ts';
import type { Decision, SubmissionContent } from '../../../src/domain/submission.ts';
import { today } from '../../../src/installation.ts';
import { factSubmission, theftSubmission } from '../../support/recentSubmissions.ts';
import type { Tokens } from './writesKeys.ts';
import { type AnsweredSubmission, type Sending, sendUntilAnswered } from './writesSending.ts';

const VENUES = ['bybit', 'upbit', 'bithumb', 'binance', 'coincheck', 'kucoin'];
/** In turn, since nobody may dispute a record twice at once. */
const DISPUTED = [
  ...['bybit-2025-02', 'upbit-2019-11', 'coincheck-2018-01', 'kucoin-2020-09', 'bithumb-2018-06'],
  ...['bithumb-2017-06', 'bithumb-2019-03', 'upbit-2025-11', 'binance-2019-05'],
];
/** The first fact is of this day, the next of the next: no two of a venue are of one day. */
const FIRST_FACT_ON = '2014-01-01';
/** Enough waiting for the reviewers: those who submit pause. */
const MOST_WAITING = 30;

/** A write that was answered. */
export interface Acknowledged {
  idempotencyKey: string;
  /** What was asked for: a filing's content, or a decision. */
  asked: SubmissionContent | Decision;
  submission: AnsweredSubmission;
}

/** Clients at work. */
export interface Clients {
  filed: Acknowledged[];
  decided: Acknowledged[];
  /** Why a write was refused, if one was: none should be. */
  refused(): unknown;
  /** Has them begin nothing new. Resolves when all that was begun is answered and decided; rejects when one was refused. */
  finish(): Promise<void>;
}

/** Has every submitter and every reviewer write all the time, each write until it is answered. */
export function startClients(tokens: Tokens, sending: Sending, random: () => number): Clients {
  const [filed, decided, waiting]: [Acknowledged[], Acknowledged[], AnsweredSubmission[]] = [[], [], []];
  let [isFinishing, number, filing] = [false, 0, 0];

  const submit = async (token: string) => {
    while (!isFinishing) {
      if (waiting.length >= MOST_WAITING) await delay(10);
      else await fileOne(token);
    }
  };
  const fileOne = async (token: string) => {
    filing += 1;
    const asked = contentOf(number++, random);
    const idempotencyKey = crypto.randomUUID();
    const submission = await sendUntilAnswered(
      { path: '/v1/submissions', body: asked, token, idempotencyKey },
      sending,
    );
    filed.push({ idempotencyKey, asked, submission });
    waiting.push(submission);
    filing -= 1;
  };
  const review = async (token: string) => {
    while (!isFinishing || filing > 0 || waiting.length > 0) {
      const next = waiting.shift();
      if (next === undefined) await delay(10);
      else await decideOne(next, token);
    }
  };
  const decideOne = async ({ id, content }: AnsweredSubmission, token: string) => {
    const isAccepted = content.kind !== 'dispute' && random() < 0.3;
    const asked: Decision = { verdict: isAccepted ? 'accepted' : 'rejected', reason: `Decided: ${id}` };
    const idempotencyKey = crypto.randomUUID();
    const submission = await sendUntilAnswered(
      { path: `/v1/submissions/${id}/decision`, body: asked, token, idempotencyKey },
      sending,
    );
    decided.push({ idempotencyKey, asked, submission });
  };

  const working = Promise.all([...tokens.submitters.map(submit), ...tokens.reviewers.map(review)]);
  let refusal: unknown;
  working.catch((error: unknown) => {
    refusal = error;
  });
  return {
    filed,
    decided,
    refused: () => refusal,
    async finish() {
      isFinishing = true;
      await working;
    },
  };
}

let disputes = 0;
const nextDisputed = (): string => `incident/${DISPUTED[disputes++ % DISPUTED.length]}`;

/** Mostly facts, each another one; now and then a theft or a dispute, which all scores are made anew for. */
function contentOf(number: number, random: () => number): SubmissionContent {
  const venue = VENUES[number % VENUES.length] ?? 'bybit';
  const kind = random();
  if (kind < 0.05) return theftSubmission(`theft-${number}`, venue, today());
  if (kind < 0.1) return { kind: 'dispute', record: nextDisputed(), statement: `Dispute ${number}.` };
  return factSubmission(`fact-${number}`, venue, today(), addDays(FIRST_FACT_ON, number));
}
