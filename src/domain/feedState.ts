/** What a server said of its answer, for the next request to be conditional (RFC 9110, section 8.8). */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

/** How far a feed was read. Times are ISO 8601 in UTC. */
export interface FeedState extends Validators {
  id: string;
  checkedAt: string;
  /** Absent until it was read once. */
  succeededAt?: string | undefined;
  /** Failures since the last success. */
  failures: number;
  nextCheckAt: string;
  /** Why the last check failed. */
  reason?: string | undefined;
}

/** An item of a feed, and the SHA-256 of what it said, in hex. */
export interface SeenItem {
  item: string;
  digest: string;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const PAUSE_AFTER_SUCCESS_MS = HOUR_MS;
const PAUSE_AFTER_FAILURE_MS = 5 * MINUTE_MS;
const LONGEST_PAUSE_MS = DAY_MS;
/** A server that asks for more has made a mistake. */
const LONGEST_WISH_MS = 7 * DAY_MS;
const LONGEST_REASON = 300;

/** Whether a feed is to be checked; one that never was is. */
export const isDue = (state: Pick<FeedState, 'nextCheckAt'> | undefined, nowMs: number): boolean =>
  state === undefined || Date.parse(state.nextCheckAt) <= nowMs;

/** The state after a check that went well: the next is in an hour. */
export const afterSuccess = (id: string, validators: Validators, nowMs: number): FeedState => ({
  ...{ id, ...validators, failures: 0 },
  checkedAt: timeOf(nowMs),
  succeededAt: timeOf(nowMs),
  nextCheckAt: timeOf(nowMs + PAUSE_AFTER_SUCCESS_MS),
});

/**
 * The state after a check that failed: the next is in five minutes, twice as long after each further failure, a day
 * at most; later when the server asked for it (`retryAfterMs`). What was read before stays read.
 */
export function afterFailure(
  id: string,
  before: FeedState | undefined,
  { reason, retryAfterMs = 0 }: { reason: string; retryAfterMs?: number | undefined },
  nowMs: number,
): FeedState {
  const failures = (before?.failures ?? 0) + 1;
  const pauseMs = Math.min(LONGEST_PAUSE_MS, PAUSE_AFTER_FAILURE_MS * 2 ** (failures - 1));
  const wishMs = Math.min(LONGEST_WISH_MS, retryAfterMs);
  return {
    ...before,
    ...{ id, failures, reason: reason.slice(0, LONGEST_REASON) },
    checkedAt: timeOf(nowMs),
    nextCheckAt: timeOf(nowMs + Math.max(pauseMs, wishMs)),
  };
}

const timeOf = (ms: number): string => new Date(ms).toISOString();
