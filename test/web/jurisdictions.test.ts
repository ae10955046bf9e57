import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describe as describeRow } from '../../src/web/components/map/describe.ts';
import { drawWorld } from '../../src/web/components/map/mapGeometry.ts';
import { mapHeight } from '../../src/web/components/map/mapHeight.ts';
import { mapTitle } from '../../src/web/components/map/mapTitle.ts';
import { recordOf, stepOf } from '../../src/web/components/map/riskSteps.ts';
import { nextIndex } from '../../src/web/components/map/useRovingFocus.ts';
import { countriesOf } from '../../src/web/components/map/world.ts';
import { jurisdictionName } from '../../src/web/format/jurisdictions.ts';
import { changesOf } from '../../src/web/pages/jurisdictions/one/changes.ts';
import { contributionsTitle } from '../../src/web/pages/jurisdictions/one/contributionsTitle.ts';
import { historyDomain } from '../../src/web/pages/jurisdictions/one/historyDomain.ts';
import { compareAddress, orderInWords } from '../../src/web/pages/jurisdictions/ranking/orderInWords.ts';

const topology = JSON.parse(readFileSync('node_modules/world-atlas/countries-110m.json', 'utf8'));
const countries = countriesOf(topology);
const datasetCodes = readdirSync('dataset/jurisdictions').map((name) => name.replace('.json', ''));

const KOREA = {
  code: 'KR',
  alpha3: 'KOR',
  name: 'South Korea',
  region: 'Asia',
  riskPoints: 59.54,
  rawPoints: 59.54,
  riskBand: 'elevated',
  probability: { state: 0.0365, any: 0.0405, low: 0.0244, high: 0.0517 },
  openExchanges: 6,
  expectedStateThefts: 0.506,
  observedThefts: 8,
  observedStateThefts: 5,
} as const;

describe('the map of the world', () => {
  const { places } = drawWorld(countries, 960);

  it('has a place inside the picture for every jurisdiction of the evidence', () => {
    for (const code of datasetCodes) {
      const place = places.get(code);
      expect(place, code).toBeDefined();
      expect(place?.x, code).toBeGreaterThan(0);
      expect(place?.x, code).toBeLessThan(960);
      expect(place?.y, code).toBeGreaterThan(0);
      expect(place?.y, code).toBeLessThan(mapHeight(960));
    }
  });

  it('names its countries as everything else does', () => {
    const differing = countries.filter(
      ({ code, shape }) => code && letters(jurisdictionName(code)) !== letters(shape.properties?.name),
    );
    expect(OTHERWISE_SPELT).toEqual(expect.arrayContaining(differing.map(({ code }) => code)));
  });

  it('says its finding and what little it rests on', () => {
    expect(recordOf(KOREA)).toBe('seen');
    expect(recordOf({ ...KOREA, openExchanges: 2, observedThefts: 0 })).toBe('thin');
    expect(recordOf({ ...KOREA, openExchanges: 0 })).toBe('noVenue');
    expect([44.9, 45, 59.9, 88].map(stepOf)).toEqual([0, 1, 3, 5]);
    expect(describeRow({ ...KOREA, openExchanges: 0 }).lines.at(-1)).toContain('No open exchange');
    const rows = ['KR', 'IR', 'TW', 'JP'].map((code) => ({ ...KOREA, code }));
    expect(mapTitle(rows)).toBe(
      'South Korea, Iran and Taiwan come first of 4 jurisdictions with exchanges; all their intervals overlap',
    );
    expect(mapTitle(rows.slice(0, 1))).toBe('South Korea: 1 jurisdiction with open exchanges');
  });

  it('is walked through by arrow keys, round and round', () => {
    expect([nextIndex('ArrowRight', 2, 3), nextIndex('ArrowUp', 0, 3)]).toEqual([0, 2]);
    expect([nextIndex('Home', 2, 3), nextIndex('End', 0, 3), nextIndex('a', 0, 3)]).toEqual([
      0,
      2,
      undefined,
    ]);
  });
});

describe('the ranking', () => {
  it('says what its order is worth', () => {
    const intervals = [
      { low: 0.2, high: 0.3 },
      { low: 0.1, high: 0.25 },
      { low: 0.05, high: 0.15 },
    ];
    expect(orderInWords(intervals)).toMatch(
      /^Of these 3, the intervals of 67\u202f% of pairs overlap; 1 overlap/,
    );
    expect(orderInWords(intervals.slice(0, 2))).toContain('no place in it is by itself a finding');
    expect(compareAddress([{ code: 'KR' }, { code: 'IR' }])).toBe('/compare?codes=KR,IR');
  });
});

describe('a jurisdiction', () => {
  it('lists levels and events together, newest first', () => {
    const provenance = {
      knownFrom: '2020-01-01',
      knownFromRule: 'stated' as const,
      sources: [],
      confidence: 'high' as const,
    };
    const changes = changesOf({
      oversightLevels: [{ id: 'level-a', level: 2, basis: 'a law', from: '2021-03-25', ...provenance }],
      events: [
        { id: 'b', kind: 'fatf_grey_listed', from: '2018', ...provenance },
        { id: 'c', kind: 'travel_rule_in_force', value: 'a rule', from: '2022-03', ...provenance },
      ],
    });
    expect(changes.map(({ what, detail }) => [what, detail])).toEqual([
      ['Travel rule in force', 'a rule'],
      ['Oversight level 2, licensing', 'a law'],
      ['Put on the FATF grey list', ''],
    ]);
  });

  it('names what raises and lowers its score most', () => {
    const factors = [
      { factor: 'oversightLevel', points: -1.24 },
      { factor: 'asianBase', points: 0.64 },
    ];
    expect(contributionsTitle(factors)).toBe(
      '“Run from Asia” raises it most (+0.6), “Oversight level” lowers it most (−1.2)',
    );
    expect(contributionsTitle(factors.slice(0, 1))).toContain('Nothing raises it,');
  });

  it('draws its history on an axis that holds every interval', () => {
    const points = [{ probability: { low: 0.005, high: 0.12 } }, { probability: { low: 0.02, high: 0.05 } }];
    expect(historyDomain(points)).toEqual({
      domain: { from: 0.003, to: 0.3 },
      ticks: [0.003, 0.01, 0.03, 0.1, 0.3],
    });
  });
});

const letters = (name: unknown): string =>
  String(name)
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();

/** Countries that the map abbreviates or spells otherwise, each looked at by hand. */
const OTHERWISE_SPELT = 'BA CD CF CG DO EH FK GQ MK MM PS SB SS TF TT US'.split(' ');
