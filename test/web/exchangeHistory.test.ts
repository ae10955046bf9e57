import { describe, expect, it } from 'vitest';
import { eventLabels, historyEvents } from '../../src/web/pages/exchange/history/historyEvents.ts';
import {
  chartPoint,
  nearestPoint,
  pointsRange,
  unbrokenRuns,
} from '../../src/web/pages/exchange/history/historyScale.ts';
import { eventsWithin, historyCsv, historyTitle } from '../../src/web/pages/exchange/history/historyText.ts';
import { closedSince, historySpan, timesWithout } from '../../src/web/pages/exchange/historySpan.ts';
import type { Incident } from '../../src/web/pages/exchange/questions.ts';

describe('the span of a history', () => {
  it('is ten years, or from a year before the venue opened', () => {
    expect(historySpan({ from: '2012' }, '2026-11-25')).toEqual({ from: '2016-11-25', to: '2026-11-25' });
    expect(historySpan({ from: '2018-12' }, '2020-02-20')).toEqual({ from: '2017-12-15', to: '2020-02-20' });
  });

  it('ends a year after the venue closed, but not before the day looked at', () => {
    const operating = { from: '2015', to: '2019-05-14' };
    expect(historySpan(operating, '2026-11-25').to).toBe('2020-05-14');
    expect(historySpan(operating, '2019-12-01').to).toBe('2019-12-01');
  });

  it('does not know on a past day that the venue will close', () => {
    const operating = { from: '2015', to: '2019-05-14' };
    expect(closedSince(operating, '2019-05-13')).toBeUndefined();
    expect(closedSince(operating, '2019-05-14')).toBe('2019-05-14');
    expect(timesWithout(operating, { from: '2016-01-01', to: '2019-01-01' }, '2019-01-01')).toEqual([]);
  });

  it('says why there are no scores', () => {
    const operating = { from: '2010-07-18', to: '2014-02-24' };
    const span = historySpan(operating, '2026-11-25');
    expect(timesWithout(operating, span, '2026-11-25')).toEqual([
      { from: '2009-07-18', to: '2010-07-18', label: 'Not yet open' },
      { from: '2010-07-18', to: '2014-01-01', label: 'Open, before the first model' },
      { from: '2014-02-24', to: '2015-02-24', label: 'Closed 24 February 2014' },
    ]);
  });
});

const score = (asOf: string, rawPoints: number) => ({
  ...{ asOf, rawPoints, riskPoints: rawPoints, percentile: 50 },
  riskBand: 'elevated' as const,
  probability: { state: 0.03, any: 0.05, low: 0.01, high: 0.08 },
});

const points = [score('2020-01-01', 52), score('2020-02-01', 53), score('2020-06-01', 61)].map(chartPoint);

describe('the line', () => {
  it('breaks where months have no score', () => {
    expect(unbrokenRuns(points).map((run) => run.map(({ asOf }) => asOf))).toEqual([
      ['2020-01-01', '2020-02-01'],
      ['2020-06-01'],
    ]);
  });

  it('lies within its interval, and the axis holds both', () => {
    const { from, to } = pointsRange(points);
    for (const { low, points: middle, high } of points) {
      expect(low).toBeLessThan(middle);
      expect(high).toBeGreaterThan(middle);
      expect(low).toBeGreaterThanOrEqual(from);
      expect(high).toBeLessThanOrEqual(to);
    }
  });

  it('answers for the nearest month', () => {
    expect(nearestPoint(points, Date.parse('2020-02-20'))?.asOf).toBe('2020-02-01');
    expect(nearestPoint([], 0)).toBeUndefined();
  });

  it('is the same as CSV', () => {
    expect(historyCsv(points.slice(0, 1))).toBe(
      'asOf,riskPoints,riskBand,percentile,probability.state,probability.low,probability.high,probability.any\r\n' +
        '2020-01-01,52,elevated,50,0.03,0.01,0.08,0.05\r\n',
    );
  });
});

const incident = (id: string, occurredOn: string, more: Partial<Incident> = {}): Incident => ({
  ...{ id, occurredOn, disclosedOn: '2020-03-01', disclosedOnRule: 'stated', lossUsd: 5_000_000 },
  target: { name: 'Example', kind: 'exchange' },
  assetClasses: [],
  access: 'unknown',
  theft: 'unknown',
  outcome: 'none_known',
  attributions: [],
  sources: [{ title: 'a report', cited: true }],
  confidence: 'high',
  ...more,
});

const toState = (status: 'suspected' | 'attributed', knownFrom: string) => ({
  ...{ status, knownFrom, actor: 'Lazarus Group', sponsor: 'KP', by: 'FBI' },
  knownFromRule: 'stated' as const,
});

describe('incidents in a history', () => {
  it('hang state attributions on the day they became public, never before the theft itself did', () => {
    const attributions = [
      toState('suspected', '2020-02-01'),
      { ...toState('attributed', '2020-05-01'), sponsor: undefined },
      toState('attributed', '2021-04-01'),
    ].map(({ sponsor, ...each }) => ({ ...each, ...(sponsor ? { sponsor } : {}) }));
    const [event] = historyEvents([incident('a', '2020-02', { attributions })]);
    expect(event?.claims.map(({ day, status }) => [day, status])).toEqual([
      ['2020-03-01', 'suspected'],
      ['2021-04-01', 'attributed'],
    ]);
    expect(event?.status).toBe('attributed');
  });

  it('count as thefts only what was taken by intrusion', () => {
    const events = historyEvents([
      incident('b', '2020-02-02', { lossUsd: 0 }),
      incident('a', '2019', { attributions: [toState('attributed', '2020-03-01')] }),
    ]);
    expect(events.map(({ isTheft }) => isTheft)).toEqual([true, false]);
    expect(historyTitle(points, events)).toBe(
      'From 52.0 points in January 2020 to 61.0 in June 2020; one theft, laid to a state',
    );
    expect(historyTitle([], [])).toBe('No score in this time');
    expect(eventsWithin(events, { from: '2020-01-01', to: '2021-01-01' })).toHaveLength(1);
  });

  it('are labelled without a label touching a mark or another label', () => {
    const days = ['2020-01-10', '2020-01-20', '2020-06-01', '2020-12-20'];
    const events = historyEvents(days.map((day, index) => incident(`i${index}`, day)));
    const xOf = (timeMs: number) => ((timeMs - Date.parse('2020-01-01')) / 86_400_000) * 0.8;
    const labels = eventLabels(events, xOf, 300);
    const boxes = labels.map(({ text, xPx, anchor }) =>
      anchor === 'start' ? [xPx, xPx + text.length * 7] : [xPx - text.length * 7, xPx],
    );
    expect(labels.length).toBeGreaterThan(1);
    for (const [index, [from = 0, to = 0]] of boxes.entries()) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(300);
      for (const [otherFrom = 0, otherTo = 0] of boxes.slice(index + 1)) {
        expect(to < otherFrom || from > otherTo).toBe(true);
      }
      for (const { timeMs } of events) expect(xOf(timeMs) < from || xOf(timeMs) > to).toBe(true);
    }
  });
});
