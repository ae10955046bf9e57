import { describe, expect, it } from 'vitest';
import {
  actorOptions,
  minLossOptions,
  patternOptions,
  targetOptions,
} from '../../src/web/pages/incidents/filterOptions.ts';
import { day } from '../../src/web/pages/incidents/parseFilters.ts';
import { stepFrom } from '../../src/web/pages/incidents/timeline/timelineKeys.ts';
import { timelineLabels } from '../../src/web/pages/incidents/timeline/timelineLabels.ts';
import { nearestPoint, timelineLayout } from '../../src/web/pages/incidents/timeline/timelineLayout.ts';
import {
  decadeLabel,
  lossDecades,
  spanOf,
  yearTicks,
} from '../../src/web/pages/incidents/timeline/timelineScale.ts';
import { anAttribution, anIncident } from '../support/webIncident.ts';

describe('the scales of the timeline', () => {
  it('give a date all the days it can mean', () => {
    const days = (date: string) => (spanOf(date).toMs - spanOf(date).fromMs) / 86_400_000;
    expect(['2024', '2024-02', '2024-12', '2024-02-29'].map(days)).toEqual([366, 29, 31, 1]);
  });

  it('cover the losses by powers of ten', () => {
    expect(lossDecades([2500, 1.46e9, 0]).map(decadeLabel)).toEqual([
      '1k',
      '10k',
      '100k',
      '1m',
      '10m',
      '100m',
      '1bn',
      '10bn',
    ]);
    expect(lossDecades([])).toEqual([1e4, 1e5, 1e6, 1e7, 1e8]);
  });

  it('name as many years as fit, always the last', () => {
    expect(yearTicks(2011, 2026, 1200)).toHaveLength(16);
    expect(yearTicks(2011, 2026, 290)).toEqual([2011, 2014, 2017, 2020, 2023, 2026]);
  });
});

describe('the layout of the timeline', () => {
  const incidents = [
    anIncident({ id: 'large', lossUsd: 1e9, occurredOn: '2024-07-01' }),
    anIncident({ id: 'small', lossUsd: 1e5, occurredOn: '2020' }),
    anIncident({ id: 'repelled', lossUsd: 0, occurredOn: '2022-01-01' }),
  ];
  const layout = timelineLayout(incidents, { widthPx: 800, asOf: '2025-01-01' });
  const pointOf = (id: string) => layout.points.find(({ incident }) => incident.id === id);

  it('orders by date and puts larger losses higher', () => {
    expect(layout.points.map(({ incident }) => incident.id)).toEqual(['small', 'repelled', 'large']);
    expect(pointOf('large')?.y).toBeLessThan(pointOf('small')?.y ?? 0);
    expect(layout.lanes).toEqual([{ label: 'nothing', y: pointOf('repelled')?.y }]);
  });

  it('draws an imprecise date as its span, around its middle', () => {
    const small = pointOf('small');
    expect(pointOf('large')?.span).toBeUndefined();
    expect(((small?.span?.x1 ?? 0) + (small?.span?.x2 ?? 0)) / 2).toBeCloseTo(small?.x ?? Number.NaN);
  });

  it('finds the nearest point, but none far away', () => {
    const { x, y } = pointOf('large') ?? { x: 0, y: 0 };
    expect(nearestPoint(layout.points, { x: x + 5, y }, 24)?.incident.id).toBe('large');
    expect(nearestPoint(layout.points, { x: x - 100, y: y - 100 }, 24)).toBeUndefined();
  });

  it('names the largest and never writes one name over another', () => {
    const crowd = ['a', 'b', 'c', 'd', 'e'].map((id) => anIncident({ id, occurredOn: '2024-07-01' }));
    const crowded = timelineLayout(crowd, { widthPx: 800, asOf: '2025-01-01' });
    expect(timelineLabels(layout, 1).map(({ id }) => id)).toEqual(['large']);
    expect(timelineLabels(crowded, 5).length).toBeLessThan(5);
  });

  it('is walked by arrow keys', () => {
    expect(stepFrom(['a', 'b'], 'a', 'ArrowRight')).toBe('b');
    expect(stepFrom(['a', 'b'], 'a', 'ArrowLeft')).toBeUndefined();
    expect(stepFrom(['a', 'b'], 'a', 'End')).toBe('b');
    expect(stepFrom(['a', 'b'], 'a', 'x')).toBeUndefined();
  });
});

describe('the choices of the filters', () => {
  it('are what incidents show, and what was chosen', () => {
    const named = anIncident({ attributions: [anAttribution({ actorId: 'apt38' })] });
    const elsewhere = anIncident({ target: { name: 'A bridge', kind: 'bridge' } });
    expect(targetOptions([named, elsewhere]).map(({ value }) => value)).toEqual(['', 'bybit']);
    expect(targetOptions([], 'upbit').map(({ value }) => value)).toEqual(['', 'upbit']);
    const actors = [
      { id: 'apt38', name: 'APT38' },
      { id: 'apt41', name: 'APT41' },
    ];
    expect(actorOptions([named], actors).map(({ name }) => name)).toEqual(['Any', 'APT38']);
  });

  it('keep a loss from the address among the steps', () => {
    expect(minLossOptions(5e6).map(({ value }) => value)).toEqual([
      '',
      '1000000',
      '5000000',
      '10000000',
      '100000000',
      '1000000000',
    ]);
  });

  it('offer what is unknown once, and a chosen pattern by its name', () => {
    const patterns = [
      { id: 'unknown', name: 'Initial access not known', stage: 'initial_access' as const },
      { id: 'unknown', name: 'Theft mechanism not known', stage: 'theft' as const },
      { id: 'job_lure', name: 'Fake recruiter', stage: 'initial_access' as const },
    ];
    const options = patternOptions(patterns, 'job_lure');
    expect(options.filter(({ value }) => value === 'unknown')).toHaveLength(1);
    expect(options.find(({ value }) => value === 'job_lure')?.name).toBe('Way in: Fake recruiter');
  });

  it('take only days of the calendar', () => {
    expect(['2025-02-28', '2025-02-29', '0002-01-01', ''].map(day)).toEqual([
      '2025-02-28',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
