import { describe, expect, it } from 'vitest';
import { afterFailure, afterSuccess, type FeedState, isDue } from '../../../src/domain/feedState.ts';
import { retryAfterMs } from '../../../src/ingest/feeds/retryAfterMs.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const NOW_MS = Date.parse('2026-11-20T12:00:00Z');

const pauseOf = ({ checkedAt, nextCheckAt }: FeedState) => Date.parse(nextCheckAt) - Date.parse(checkedAt);

describe('how far a feed was read', () => {
  it('is due at once, then an hour after each success', () => {
    expect(isDue(undefined, NOW_MS)).toBe(true);
    const state = afterSuccess('one', { etag: '"1"' }, NOW_MS);
    expect(isDue(state, NOW_MS + HOUR_MS - 1)).toBe(false);
    expect(isDue(state, NOW_MS + HOUR_MS)).toBe(true);
    expect(state).toMatchObject({ etag: '"1"', failures: 0, succeededAt: '2026-11-20T12:00:00.000Z' });
  });

  it('waits 5 minutes after a failure, twice as long after each further one, a day at most', () => {
    const pauses: number[] = [];
    let state: FeedState | undefined;
    for (let failures = 1; failures <= 12; failures += 1) {
      state = afterFailure('one', state, { reason: 'it answers 500' }, NOW_MS);
      pauses.push(pauseOf(state) / MINUTE_MS);
    }
    expect(pauses).toEqual([5, 10, 20, 40, 80, 160, 320, 640, 1280, 1440, 1440, 1440]);
    expect(state).toMatchObject({ failures: 12, reason: 'it answers 500' });
  });

  it('keeps what was read before a failure, and forgets the failure after a success', () => {
    const read = afterSuccess('one', { etag: '"1"', lastModified: 'then' }, NOW_MS);
    const failed = afterFailure('one', read, { reason: 'gone' }, NOW_MS + HOUR_MS);
    expect(failed).toMatchObject({ etag: '"1"', lastModified: 'then', succeededAt: read.succeededAt });
    const again = afterSuccess('one', {}, NOW_MS + 2 * HOUR_MS);
    expect(again.failures).toBe(0);
    expect(again.reason).toBeUndefined();
  });

  it.each([
    ['less than it would wait anyway', 1000, 5 * MINUTE_MS],
    ['three hours', 3 * HOUR_MS, 3 * HOUR_MS],
    ['a year', 365 * 24 * HOUR_MS, 7 * 24 * HOUR_MS],
  ])('waits as long as the server asks: %s', (_name, wishMs, pauseMs) => {
    expect(pauseOf(afterFailure('one', undefined, { reason: 'busy', retryAfterMs: wishMs }, NOW_MS))).toBe(
      pauseMs,
    );
  });
});

describe('Retry-After', () => {
  it.each([
    ['120', 120_000],
    ['Fri, 20 Nov 2026 13:00:00 GMT', HOUR_MS],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['soon', undefined],
    [null, undefined],
  ])('%j', (field, ms) => {
    expect(retryAfterMs(field, NOW_MS)).toBe(ms);
  });
});
