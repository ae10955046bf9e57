import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { addYears, type IsoDate } from '../../src/domain/date.ts';
import type { Exchange, OperatingBase } from '../../src/domain/exchange.ts';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';
import { vintageOn } from '../../src/domain/model.ts';
import { assembleEvidence } from '../../src/ingest/assembleEvidence.ts';
import { baseRateOn } from '../../src/scoring/backtest/baseRates.ts';
import { forecastRows, labelOn } from '../../src/scoring/backtest/forecastRow.ts';
import { hazardFeatures } from '../../src/scoring/features/hazardFeatures.ts';
import { shareFeatures } from '../../src/scoring/features/shareFeatures.ts';
import { fitModel } from '../../src/scoring/fit/fitModel.ts';
import { fitStateShare } from '../../src/scoring/fit/fitStateShare.ts';
import { industryContext } from '../../src/scoring/industry/industryContext.ts';
import { recentStateShare } from '../../src/scoring/industry/recentStateShare.ts';
import { theftEvents } from '../../src/scoring/industry/theftEvent.ts';
import { type PanelRow, panelRowsOn } from '../../src/scoring/panel.ts';
import { scoreVenue } from '../../src/scoring/scoreVenue.ts';
import { viewVenue } from '../../src/scoring/venueView.ts';
import { realDataset } from '../support/dataset.ts';
import { makeAttribution, makeFact, makeIncident, makeVenue } from '../support/evidence.ts';
import { makeDataset } from '../support/makeDataset.ts';
import { knownOn } from './knownOn.ts';

const DELAY = { immediate: 0.3, meanYears: 2 };
const provenance = { sources: [{ title: 'made for a test', cited: true }], confidence: 'high' as const };

function rowsOn(dataset: Dataset, origin: IsoDate): PanelRow[] {
  const { venues, industry } = assembleEvidence(dataset);
  return panelRowsOn(venues, industry, origin, DELAY);
}

function rowOf(dataset: Dataset, venueId: string, origin: IsoDate): PanelRow {
  const row = rowsOn(dataset, origin).find((each) => each.venueId === venueId);
  if (row === undefined) throw new Error(`${venueId} is not in the panel of ${origin}`);
  return row;
}

function features(dataset: Dataset, venueId: string, origin: IsoDate): Record<string, number | null> {
  const { hazardValues, shareValues } = rowOf(dataset, venueId, origin);
  return Object.fromEntries([
    ...hazardFeatures.map(({ id }, j) => [id, hazardValues[j] ?? null]),
    ...shareFeatures.map(({ id }, j) => [id, shareValues[j] ?? null]),
  ]);
}

const base = (code: string, from: string, to?: string): OperatingBase => ({
  code,
  from,
  ...(to === undefined ? {} : { to }),
  knownFrom: `${from}-12-31`,
  knownFromRule: 'startOfValidity',
  ...provenance,
});

const country = (code: string, fields: Partial<Jurisdiction> = {}): Jurisdiction => ({
  code,
  alpha3: `${code}X`,
  name: code,
  region: 'Asia',
  fatfMember: 'yes',
  oversightLevels: [],
  events: [],
  indices: [],
  ...fields,
});

const target = (id: string) => ({ id, name: id, kind: 'exchange' as const });
const venuesIn = (code: string, ...ids: string[]): Exchange[] =>
  ids.map((id) => makeVenue({ id, operatingBases: [base(code, '2015')] }));

describe('an attribution counts from its own date, not from the theft’s', () => {
  const theft = makeIncident({ id: 'theft', target: target('robbed'), occurredOn: '2018-05-04' });
  const attributed = { ...theft, attributions: [makeAttribution({ knownFrom: '2024-01-01' })] };
  const withTheft = (incident: typeof theft) =>
    makeDataset({
      exchanges: [...venuesIn('KR', 'robbed', 'neighbour'), ...venuesIn('US', 'far', 'away')],
      jurisdictions: [country('KR'), country('US', { region: 'Americas' })],
      incidents: [incident],
    });

  it('leaves every feature of the years between as if there were none', () => {
    expect(features(withTheft(attributed), 'neighbour', '2020-01-01')).toEqual(
      features(withTheft(theft), 'neighbour', '2020-01-01'),
    );
  });

  it('moves them afterwards, so the case would show the leak', () => {
    const [before, after] = [theft, attributed].map((each) =>
      features(withTheft(each), 'neighbour', '2025-01-01'),
    );
    expect(after?.jurisdictionThefts).toBeGreaterThan(before?.jurisdictionThefts ?? 0);
    expect(after?.recentStateShare).toBeGreaterThan(before?.recentStateShare ?? 0);
  });

  it('is not in what a score can see of the theft', () => {
    const [venue] = assembleEvidence(withTheft(attributed)).venues.filter(
      ({ incidents }) => incidents.length > 0,
    );
    const seen = (day: IsoDate) => venue && viewVenue(venue, day).incidents[0]?.attributions;
    expect(seen('2020-01-01')).toEqual([]);
    expect(seen('2024-01-01')).toHaveLength(1);
  });

  it('leaves the label and the base rate of the years between', () => {
    const rows = rowsOn(withTheft(attributed), '2018-01-01');
    const row = rowOf(withTheft(attributed), 'robbed', '2018-01-01');
    expect(labelOn(row, 'any', '2020-01-01')).toBe(1);
    expect(labelOn(row, 'state', '2020-01-01')).toBe(0);
    expect(labelOn(row, 'state', '2024-01-01')).toBe(1);
    expect(baseRateOn(rows, 'state', '2020-01-01')).toBe(0.5 / rows.length);
    expect(baseRateOn(rows, 'state', '2024-01-01')).toBe(1 / rows.length);
  });
});

describe('a theft counts from its disclosure, not from its date', () => {
  const hidden = makeIncident({
    id: 'hidden',
    target: target('robbed'),
    occurredOn: '2018-05-04',
    disclosedOn: '2021-06-01',
  });
  const dataset = makeDataset({ exchanges: venuesIn('KR', 'robbed', 'other'), incidents: [hidden] });
  const without = { ...dataset, incidents: [] };

  it('is in no feature while it is hidden', () => {
    for (const day of ['2019-01-01', '2020-01-01', '2021-01-01']) {
      expect(features(dataset, 'robbed', day)).toEqual(features(without, 'robbed', day));
    }
    expect(features(dataset, 'robbed', '2022-01-01').ownIncidents).toBeGreaterThan(0);
  });

  it('is in no label for a fit while it is hidden, though it judges the forecast', () => {
    const row = rowOf(dataset, 'robbed', '2018-01-01');
    expect(labelOn(row, 'any', '2021-01-01')).toBe(0);
    expect(labelOn(row, 'any', '2022-01-01')).toBe(1);
    expect(row.thefts).toHaveLength(1);
  });
});

describe('a later closure is not foreseen', () => {
  const open = makeVenue({ id: 'venue', operating: { from: '2015' } });
  const closing = { ...open, operating: { from: '2015', to: '2020-03-01', closedReason: 'hack' as const } };
  const dataset = (venue: Exchange) => makeDataset({ exchanges: [venue, ...venuesIn('KR', 'other')] });

  it('changes no feature, not even of the year it closes', () => {
    for (const day of ['2016-01-01', '2019-01-01', '2020-01-01']) {
      expect(features(dataset(closing), 'venue', day)).toEqual(features(dataset(open), 'venue', day));
    }
  });

  it('shortens the exposure that a fit sees, but not the forecast', () => {
    const row = rowOf(dataset(closing), 'venue', '2020-01-01');
    expect(row.exposureYears).toBeLessThan(0.2);
    const { industry, venues } = assembleEvidence(realDataset());
    const { model } = fitModel(venues, industry);
    const forecast = (each: PanelRow) => forecastRows(model, [each])[0]?.probability;
    expect(forecast(row)).toEqual(forecast({ ...row, exposureYears: 1 }));
  });
});

describe('today’s size, licence, controls and base are not those of a past year', () => {
  const then = makeVenue({ id: 'venue', operatingBases: [base('KR', '2015')] });
  const now = {
    ...then,
    peakSizeTier: { tier: 1 as const, basis: 'largest ever' },
    operatingBases: [base('KR', '2015', '2021'), base('MT', '2022')],
    legalSeats: ['MT'],
    facts: [
      makeFact({ id: 'licence', kind: 'licence', from: '2023', knownFrom: '2023-12-31', jurisdiction: 'MT' }),
      makeFact({ id: 'custody', kind: 'third_party_custodian', from: '2023', knownFrom: '2023-12-31' }),
      makeFact({
        id: 'tier',
        kind: 'volume_tier_change',
        sizeTier: 1,
        from: '2023',
        knownFrom: '2023-12-31',
      }),
    ],
  };
  const volumes = [
    {
      id: 'list-2023',
      fullCrossSection: true,
      sources: provenance.sources,
      rows: [
        {
          exchange: 'venue',
          observedOn: '2023-06-01',
          rank: 1,
          basis: '24h' as const,
          confidence: 'high' as const,
        },
      ],
    },
  ];
  const dataset = (venue: Exchange, volumeSnapshots: Dataset['volumeSnapshots'] = []) =>
    makeDataset({
      exchanges: [venue],
      volumeSnapshots,
      jurisdictions: [country('KR'), country('MT', { region: 'Europe' })],
    });

  it('leaves the past as it was', () => {
    expect(features(dataset(now, volumes), 'venue', '2019-01-01')).toEqual(
      features(dataset(then), 'venue', '2019-01-01'),
    );
    expect(rowOf(dataset(now), 'venue', '2019-01-01').code).toBe('KR');
  });

  it('shows in the year it became public, so the case would show the leak', () => {
    const after = features(dataset(now, volumes), 'venue', '2024-01-01');
    expect(after.size).toBeGreaterThan(3);
    expect(after.publicFootprint).toBeGreaterThan(0);
    expect(after.asianBase).toBe(0);
  });
});

describe('an index is known from its publication, not from the year in its name', () => {
  const index = (edition: number, value: number, knownFrom: IsoDate) => ({
    id: `gci-${edition}`,
    index: 'itu_gci' as const,
    edition,
    value,
    knownFrom,
    knownFromRule: 'publicationMonth' as const,
    ...provenance,
  });
  const indices = [index(2018, 90, '2019-06-30'), index(2020, 10, '2021-06-30')];
  const dataset = makeDataset({
    exchanges: venuesIn('KR', 'venue'),
    jurisdictions: [country('KR', { indices })],
  });

  it.each([
    ['2019-01-01', null],
    ['2021-01-01', 1],
    ['2022-01-01', 5],
  ])('on %s it is %s', (day, steps) => {
    expect(features(dataset, 'venue', day).cybersecurityIndex).toBe(steps);
  });
});

describe('a theft not attributed yet is not a theft by no state', () => {
  const thefts = Array.from({ length: 12 }, (_, i) =>
    makeIncident({
      id: `theft-${i}`,
      target: target(`venue-${i}`),
      occurredOn: i < 6 ? '2018-05-04' : '2023-11-01',
      disclosedOn: i < 6 ? '2018-05-05' : '2023-11-02',
      attributions: i < 4 ? [makeAttribution({ knownFrom: '2019-06-01' })] : [],
    }),
  );
  const dataset = makeDataset({
    exchanges: thefts.map((_, i) => makeVenue({ id: `venue-${i}`, operatingBases: [base('KR', '2015')] })),
    jurisdictions: [country('KR')],
    incidents: thefts,
  });
  const slow = { immediate: 0.1, meanYears: 2 };
  const none = { immediate: 0.999, meanYears: 0.01 };

  it('raises the nowcast share of recent thefts', () => {
    const share = (delay: typeof slow) => recentStateShare(theftEvents(thefts), delay, '2024-01-01');
    expect(share(slow)).toBeGreaterThan(share(none) + 0.3);
  });

  it('raises the fitted share', () => {
    const rows = [...rowsOn(dataset, '2018-01-01'), ...rowsOn(dataset, '2023-01-01')];
    const share = (delay: typeof slow) => fitStateShare(rows, delay, '2024-01-01').intercept;
    expect(share(slow)).toBeGreaterThan(share(none) + 0.1);
  });
});

describe('the universe is that of the day, not that of the survivors', () => {
  const dataset = makeDataset({
    exchanges: [
      makeVenue({ id: 'closed', operating: { from: '2015', to: '2018-06-01', closedReason: 'hack' } }),
      makeVenue({ id: 'survivor' }),
      makeVenue({
        id: 'only-robbed',
        operating: { from: '2015' },
        knownFrom: '2018-05-05',
        knownFromRule: 'firstPublicMention',
      }),
      makeVenue({ id: 'later', operating: { from: '2020' }, knownFrom: '2020-12-31' }),
    ],
    incidents: [makeIncident({ id: 'theft', target: target('only-robbed'), occurredOn: '2018-05-04' })],
  });
  const ids = (day: IsoDate) => rowsOn(dataset, day).map(({ venueId }) => venueId);

  it('holds the venues that have closed since', () => {
    expect(ids('2018-01-01')).toEqual(['closed', 'survivor']);
  });

  it('holds a venue known only by its theft from then on, never in the year of the theft', () => {
    expect(ids('2019-01-01')).toEqual(['only-robbed', 'survivor']);
    const events = ['2016-01-01', '2017-01-01', '2018-01-01'].flatMap((day) => rowsOn(dataset, day));
    expect(events.some(({ thefts }) => thefts.length > 0)).toBe(false);
  });

  it('does not let the climate count thefts at venues nobody knew', () => {
    const calm = { ...dataset, incidents: [] };
    expect(features(dataset, 'survivor', '2019-01-01').industryClimate).toBe(
      features(calm, 'survivor', '2019-01-01').industryClimate,
    );
  });
});

describe('the year forecast is in none of its own features', () => {
  it('is the same with and without its thefts', () => {
    const exchanges = venuesIn('KR', 'one', 'two');
    const incidents = ['one', 'two'].map((id) => makeIncident({ id: `at-${id}`, target: target(id) }));
    const robbed = makeDataset({ exchanges, incidents });
    expect(features(robbed, 'one', '2018-01-01')).toEqual(
      features({ ...robbed, incidents: [] }, 'one', '2018-01-01'),
    );
    expect(features(robbed, 'one', '2019-01-01')).not.toEqual(
      features({ ...robbed, incidents: [] }, 'one', '2019-01-01'),
    );
  });
});

describe('nothing that became public later reaches a vintage or a score of the shipped evidence', () => {
  const dataset = realDataset();
  const { venues, industry } = assembleEvidence(dataset);
  const { model } = fitModel(venues, industry);
  const full = { ...model, version: '', dataVersion: '' };

  it.each(['2016-01-01', '2019-01-01', '2023-01-01', '2025-01-01'])(
    'means, scales, delays and coefficients of %s are those of the evidence cut off that day',
    (day) => {
      const cut = assembleEvidence(knownOn(dataset, day));
      const refitted = fitModel(cut.venues, cut.industry).model.vintages.at(-1);
      expect(refitted?.fittedOn).toBe(day);
      expect(refitted).toEqual(vintageOn(full, day));
    },
  );

  it('a vintage does not move when later years are filled with thefts', () => {
    const day = '2020-01-01';
    const later = dataset.exchanges.map(({ id }) =>
      makeIncident({
        id: `made-up-${id}`,
        target: target(id),
        occurredOn: '2021-02-03',
        disclosedOn: '2021-02-04',
        attributions: [makeAttribution({ knownFrom: '2021-02-05' })],
      }),
    );
    const altered = assembleEvidence({ ...dataset, incidents: [...dataset.incidents, ...later] });
    const refitted = fitModel(altered.venues, altered.industry).model;
    expect(vintageOn({ ...full, ...refitted }, day)).toEqual(vintageOn(full, day));
    expect(vintageOn({ ...full, ...refitted }, addYears(day, 3))).not.toEqual(
      vintageOn(full, addYears(day, 3)),
    );
  });

  it.each(['2018-01-25', '2020-07-14', '2024-05-30', '2025-02-20'])(
    'every score of %s is that of the evidence cut off that day',
    (day) => {
      const cut = assembleEvidence(knownOn(dataset, day));
      const { attributionDelay } = vintageOn(full, day);
      const scoresOf = ({ venues: some, industry: all }: typeof cut) => {
        const context = industryContext(all, day, attributionDelay);
        const open = new Set(context.openVenues);
        return some.filter(({ venue }) => open.has(venue.id)).map((each) => scoreVenue(each, context, full));
      };
      const scores = scoresOf({ venues, industry });
      expect(scores.length).toBeGreaterThan(100);
      expect(scoresOf(cut)).toEqual(scores);
    },
  );
});
