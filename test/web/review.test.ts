import { describe, expect, it } from 'vitest';
import { createAttempts } from '../../src/web/api/attempts.ts';
import { formatTime } from '../../src/web/format/times.ts';
import { draftProblems } from '../../src/web/pages/review/decide/drafts.ts';
import { differenceRows } from '../../src/web/pages/review/difference/differenceRows.ts';
import { effectTitle, expectedWords } from '../../src/web/pages/review/effect/effectWords.ts';
import { seenMoves } from '../../src/web/pages/review/effect/seenMoves.ts';
import type { Content, Moved } from '../../src/web/pages/review/questions.ts';
import { nextInQueue } from '../../src/web/pages/review/queue/nextInQueue.ts';
import { recordPlace } from '../../src/web/pages/review/words/recordPlace.ts';
import { saysOf } from '../../src/web/pages/review/words/saysOf.ts';
import { subjectOf } from '../../src/web/pages/review/words/subjectOf.ts';
import { titleOf } from '../../src/web/pages/review/words/titleOf.ts';
import { newTheft } from '../desk/contract.ts';

const changes = (before: unknown, after: unknown) =>
  differenceRows(before, after)
    .filter(({ change }) => change !== 'same')
    .map(({ name, change, before: was, after: is }) => [name, change, was, is]);

describe('the difference of two records', () => {
  it('has a row for each value, nested ones by their path, with what became of it', () => {
    const before = { lossUsd: 1_400_000, target: { name: 'A', kind: 'exchange' }, note: 'x' };
    const after = { lossUsd: 1_500_000, target: { name: 'A', kind: 'exchange', id: 'a' } };
    expect(differenceRows(before, after)).toEqual([
      { path: 'lossUsd', name: 'Loss in USD', change: 'changed', before: '1,400,000', after: '1,500,000' },
      { path: 'target/name', name: 'Target › Name', change: 'same', before: 'A', after: 'A' },
      { path: 'target/kind', name: 'Target › Kind', change: 'same', before: 'exchange', after: 'exchange' },
      { path: 'target/id', name: 'Target › Id', change: 'added', after: 'a' },
      { path: 'note', name: 'Note', change: 'removed', before: 'x' },
    ]);
  });

  it('finds no change where only the order of members differs', () => {
    expect(changes({ a: 1, b: { c: 2, d: 3 } }, { b: { d: 3, c: 2 }, a: 1 })).toEqual([]);
  });

  it('keeps items together that say the same, wherever they stand', () => {
    const [one, two, three] = [{ title: 'One' }, { title: 'Two' }, { title: 'Three' }];
    expect(changes({ sources: [one, two] }, { sources: [three, one, two] })).toEqual([
      ['Sources 1 › Title', 'added', undefined, 'Three'],
    ]);
    expect(changes({ sources: [one, two] }, { sources: [two] })).toEqual([
      ['Sources 2 › Title', 'removed', 'One', undefined],
    ]);
    expect(changes({ sources: [one, two] }, { sources: [one, { ...two, cited: true }] })).toEqual([
      ['Sources 2 › Cited', 'added', undefined, 'yes'],
    ]);
  });

  it('says when items that stayed stand in another order', () => {
    const [one, two] = [{ title: 'One' }, { title: 'Two' }];
    expect(changes({ sources: [one, two] }, { sources: [two, one] })).toEqual([
      ['Sources, order', 'changed', '2, 1', '1, 2'],
    ]);
  });

  it('reads values as a reader would, without losing any', () => {
    const rows = differenceRows(undefined, {
      ...{ theft: 'hot_wallet_key_compromise', sponsor: 'KP', edition: 2024, lossUsd: 0 },
      ...{ assetClasses: ['ETH', 'BTC'], aliases: [], cited: false, note: 'snake_case stays in a sentence' },
    });
    expect(rows.map(({ after }) => after)).toEqual([
      ...['hot wallet key compromise', 'North Korea (KP)', '2024', '0'],
      ...['ETH, BTC', 'none', 'no', 'snake_case stays in a sentence'],
    ]);
    expect(new Set(rows.map(({ change }) => change))).toEqual(new Set(['added']));
  });

  it('tells a list of records from none, and a value from a record', () => {
    expect(changes({ sources: [] }, { sources: [{ title: 'One' }] })).toEqual([
      ['Sources 1 › Title', 'added', undefined, 'One'],
    ]);
    expect(changes({ withdrawn: 'no' }, { withdrawn: { on: '2026-11-20' } })).toEqual([
      ['Withdrawn', 'changed', 'no', '{"on":"2026-11-20"}'],
    ]);
  });
});

const score = (riskPoints: number): NonNullable<Moved['after']> => ({
  ...{ riskPoints, rawPoints: riskPoints, riskBand: 'elevated', percentile: 50, inWords: '' },
  probability: { state: 0.04, any: 0.08, low: 0.02, high: 0.07 },
});
const moved = (name: string, before: number | null, after: number | null): Moved => ({
  ...{ id: name, name },
  before: before === null ? null : score(before),
  after: after === null ? null : score(after),
});

describe('the effect on the scores in words', () => {
  it('names the exchange that moves most, and how many others are seen to', () => {
    const most = moved('Upbit', 55, 58.3);
    expect(effectTitle({ moved: [most], movedTotal: 3 })).toBe(
      'Accepting it would move Upbit by +3.3 points to 58.3, 2 others by less',
    );
    expect(effectTitle({ moved: [most, moved('Kraken', 55, 55.04)], movedTotal: 90 })).toContain(
      'to 58.3, no other visibly',
    );
    expect(effectTitle({ moved: [moved('New', null, 58)], movedTotal: 1 })).toContain(
      'onto the list with 58.0',
    );
    expect(effectTitle({ moved: [moved('Gone', 58, null)], movedTotal: 1 })).toContain('Gone off the list');
    expect(effectTitle({ moved: [], movedTotal: 0 })).toBe('Accepting it would move no score of today');
    expect(effectTitle({ moved: [moved('Kraken', 55, 55.04)], movedTotal: 1 })).toMatch(
      /no score .* visibly$/,
    );
  });

  it('lists only moves that a reader sees, and counts the others', () => {
    const listed = [moved('A', 50, 51), moved('B', 50, 50.06), moved('C', 50, 50.04)];
    expect(seenMoves({ moved: listed, movedTotal: 40 })).toMatchObject({ unseen: 38, unlisted: 0 });
    expect(seenMoves({ moved: listed.slice(0, 2), movedTotal: 40 })).toMatchObject({
      unseen: 0,
      unlisted: 38,
    });
  });

  it('says how many thefts are expected before and after', () => {
    expect(expectedWords({ before: 2.31, after: 2.334 })).toBe('2.310 → 2.334 (+0.024)');
    expect(expectedWords({ before: 2.31, after: 2.3 })).toBe('2.310 → 2.300 (\u22120.010)');
    expect(expectedWords({ before: 2.31, after: 2.31 })).toBe('2.310, unchanged');
  });
});

describe('a submission in words', () => {
  it('a new incident: what, where, when, and who is said to be behind it', () => {
    const theft: Content = JSON.parse(JSON.stringify(newTheft('upbit-2026-10')));
    expect(titleOf(theft)).toBe('Incident at Upbit, 5 October 2026');
    expect(saysOf(theft)).toEqual([
      'Upbit (exchange, run from South Korea), 5 October 2026: loss USD\u00a050m.',
      'Public since 6 October 2026.',
      'Way in: job lure. Way of taking: hot wallet key compromise. Customers were compensated.',
      'Attributed by FBI: Lazarus Group (North Korea), public since 1 November 2026.',
    ]);
    expect(recordPlace(subjectOf(theft))?.path).toBe('/exchanges/upbit');
  });

  it('a correction names what it changes, a dispute what it wants', () => {
    const record = 'incident/coincheck-2018-01';
    const patch = { lossUsd: 530_000_000, recoveredUsd: null };
    expect(saysOf({ kind: 'correction', record, patch })).toEqual([
      'Changes loss in USD and recovered in USD of the record incident/coincheck-2018-01.',
    ]);
    expect(saysOf({ kind: 'dispute', record, statement: 'No.' })[0]).toContain('should be withdrawn');
    expect(saysOf({ kind: 'dispute', record, statement: 'No.', patch: { note: 'x' } })[0]).toContain(
      'what it should say: note.',
    );
    expect(recordPlace(record)?.path).toBe('/incidents/coincheck-2018-01');
    expect(recordPlace('exchange/bybit/2023-fund')?.path).toBe('/exchanges/bybit');
    expect(recordPlace('jurisdiction/KR/a')?.path).toBe('/jurisdictions/KR');
    expect(recordPlace('elsewhere/x')).toBeUndefined();
  });
});

describe('the queue', () => {
  const waiting = [
    { id: 'c', filedAt: '2026-11-20T12:00:00.000Z' },
    { id: 'b', filedAt: '2026-11-19T12:00:00.000Z' },
    { id: 'a', filedAt: '2026-11-18T12:00:00.000Z' },
  ];
  const of = (id: string) => waiting.find((each) => each.id === id) ?? { id, filedAt: '' };

  it('goes on with the one filed before, passing over what was passed over, then from the top', () => {
    expect(nextInQueue(waiting, of('c'))?.id).toBe('b');
    expect(nextInQueue(waiting.slice(0, 2), of('a'))?.id).toBe('c');
    const decided = { id: 'x', filedAt: '2026-11-19T20:00:00.000Z' };
    expect(nextInQueue(waiting, decided)?.id).toBe('b');
    expect(nextInQueue([of('c')], of('c'))).toBeUndefined();
  });
});

describe('a decision', () => {
  it('takes a verdict and a reason that says something', () => {
    expect(Object.keys(draftProblems({ verdict: undefined, reason: ' \n' }))).toEqual(['verdict', 'reason']);
    expect(draftProblems({ verdict: 'rejected', reason: 'No source.' })).toEqual({});
  });

  it('is one attempt for as long as it stays the same', () => {
    const keyOf = createAttempts();
    const first = keyOf({ verdict: 'accepted', reason: 'a' });
    expect(first).toMatch(/^[0-9a-f]{32}$/);
    expect(keyOf({ verdict: 'accepted', reason: 'a' })).toBe(first);
    expect(keyOf({ verdict: 'accepted', reason: 'b' })).not.toBe(first);
  });
});

describe('a moment', () => {
  it('is told to the minute in UTC', () => {
    expect(formatTime('2026-11-29T00:05:59.999Z')).toBe('29 November 2026, 00:05 UTC');
  });
});
