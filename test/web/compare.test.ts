import { describe, expect, it } from 'vitest';
import { yearTicks } from '../../src/web/charts/yearTicks.ts';
import { dodge } from '../../src/web/components/oversight/dodge.ts';
import { stretchesOf } from '../../src/web/components/oversight/lane.ts';
import { oversightTitle } from '../../src/web/components/oversight/levels.ts';
import { poissonRange } from '../../src/web/components/thefts/poissonRange.ts';
import { recordsOf, recordsTitle } from '../../src/web/components/thefts/records.ts';
import { chosenOf, countryCodes, MOST_CODES } from '../../src/web/pages/compare/codes.ts';
import { exposedRows, exposedTitle } from '../../src/web/pages/compare/exposed/exposedRows.ts';
import { factorsOf, restOf } from '../../src/web/pages/compare/factors/factors.ts';
import { factorsTitle } from '../../src/web/pages/compare/factors/factorsTitle.ts';
import { historyLines, leaderOf, pointsDomain } from '../../src/web/pages/compare/history/historyLines.ts';
import { historyTitle } from '../../src/web/pages/compare/history/historyTitle.ts';
import { panelLayout } from '../../src/web/pages/compare/history/panelLayout.ts';
import { extremesInWords, pairsTitle } from '../../src/web/pages/compare/pairs/pairsInWords.ts';
import { shadeOf } from '../../src/web/pages/compare/pairs/shade.ts';
import { pairsOf } from '../../src/web/pages/compare/pairs.ts';
import { matching } from '../../src/web/pages/compare/picker/matching.ts';
import { stepThrough } from '../../src/web/pages/compare/picker/stepThrough.ts';
import { scoresTitle } from '../../src/web/pages/compare/scores/scoresTitle.ts';
import { suggestionsFrom } from '../../src/web/pages/compare/suggestions.ts';

const REGISTER = [
  { code: 'KR', alpha3: 'KOR' },
  { code: 'JP', alpha3: 'JPN' },
  { code: 'MT', alpha3: 'MLT' },
];

describe('the codes of an address', () => {
  it('are read in any case, each once, and nothing else is', () => {
    expect(countryCodes('kr,JP,KR,,1,x')).toEqual(['KR', 'JP']);
    expect(countryCodes('')).toBeUndefined();
    expect(countryCodes(undefined)).toBeUndefined();
  });

  it('may have three letters; unknown ones are named, not asked for', () => {
    expect(chosenOf(['KOR', 'KR', 'XX', 'MT'], REGISTER)).toEqual({
      codes: ['KR', 'MT'],
      unknown: ['XX'],
      leftOut: [],
    });
  });

  it('beyond the most that fit are left out and named', () => {
    const codes = Array.from({ length: MOST_CODES + 2 }, (_, index) => `A${String.fromCharCode(65 + index)}`);
    const chosen = chosenOf(
      codes,
      codes.map((code) => ({ code, alpha3: `${code}X` })),
    );
    expect(chosen.codes).toHaveLength(MOST_CODES);
    expect(chosen.leftOut).toEqual(codes.slice(MOST_CODES));
  });
});

describe('finding a jurisdiction', () => {
  const items = [
    { code: 'KR', name: 'South Korea' },
    { code: 'KP', name: 'North Korea' },
    { code: 'TR', name: 'Türkiye' },
    { code: 'KY', name: 'Cayman Islands' },
    { code: 'SK', name: 'Slovakia' },
  ];
  const found = (typed: string) => matching(items, typed).map(({ code }) => code);

  it('puts a code first, then beginnings, then words', () => {
    expect(found('kr')).toEqual(['KR']);
    expect(found('s')).toEqual(['SK', 'KR', 'KY']);
    expect(found('korea')).toEqual(['KP', 'KR']);
  });
  it('does not mind accents, and shows all for nothing', () => {
    expect(found('turk')).toEqual(['TR']);
    expect(found('')).toHaveLength(items.length);
    expect(found('atlantis')).toEqual([]);
  });
  it('steps through what was found and around', () => {
    expect(stepThrough('ArrowDown', -1, 3)).toBe(0);
    expect(stepThrough('ArrowDown', 2, 3)).toBe(0);
    expect(stepThrough('ArrowUp', 0, 3)).toBe(2);
    expect(stepThrough('ArrowDown', 0, 0)).toBeUndefined();
    expect(stepThrough('a', 0, 3)).toBeUndefined();
  });
});

describe('the order of pairs', () => {
  const matrix = {
    codes: ['KR', 'JP', 'US'],
    probabilities: [
      [0.5, 0.66, 0.98],
      [0.34, 0.5, 0.96],
      [0.02, 0.04, 0.5],
    ],
  };
  const pairs = pairsOf(matrix);
  const scored = (code: string, riskPoints: number) => ({
    code,
    riskPoints,
    rank: { low: 1, high: 9, of: 60 },
  });

  it('names each pair once with the riskier first, the least clear first', () => {
    expect(pairs.map(({ riskier, other }) => riskier + other)).toEqual(['KRJP', 'JPUS', 'KRUS']);
    const turned = pairsOf({
      codes: ['MT', 'KR'],
      probabilities: [
        [0.5, 0.1],
        [0.9, 0.5],
      ],
    });
    expect(turned).toEqual([{ riskier: 'KR', other: 'MT', probability: 0.9 }]);
  });
  it('is said in words', () => {
    expect(pairsTitle(pairs)).toBe('Two of three pairs can be told apart with confidence');
    expect(extremesInWords(pairs)).toBe(
      'Clearest: South Korea riskier than the United States, 98\u202f%. Least clear: South Korea riskier than Japan, 66\u202f%.',
    );
    expect(pairsTitle(pairs.slice(0, 1))).toContain('66\u202f% probability');
  });
  it('decides what the scores may claim', () => {
    const all = [scored('KR', 60), scored('JP', 59), scored('US', 51)];
    expect(scoresTitle(all, pairs)).toBe('South Korea scores highest, clearly above one of the two others');
    expect(scoresTitle(all.slice(0, 2), pairs.slice(0, 1))).toBe(
      'South Korea is not clearly riskier than Japan',
    );
    expect(scoresTitle(all, [])).toContain('not clearly above any other');
    expect(scoresTitle(all.slice(2), [])).toContain('ranks between 1 and 9 of 60');
  });
  it('is shaded alike on both sides of even', () => {
    expect([0.01, 0.5, 0.99].map(shadeOf)).toEqual([0, 3, 6]);
    expect(shadeOf(0.95)).toBe(6);
  });
});

describe('factors', () => {
  const contribution = (factor: string, points: number) => ({
    ...{ factor, points, value: 1, sentence: '', evidence: [] },
    group: 'exposure' as const,
  });
  const place = (thefts: number, unknown: number) => ({
    rawPoints: 56,
    contributions: [contribution('new', unknown), contribution('jurisdictionThefts', thefts)],
  });

  it('have an order, and one that is new is kept', () => {
    expect(factorsOf([place(1, 2)]).map(({ id }) => id)).toEqual(['jurisdictionThefts', 'new']);
  });
  it('and the rest add up to the points', () => {
    expect(restOf(place(1.5, 2))).toBeCloseTo(56 - 50 - 3.5, 10);
  });
  it('are named by the one that differs most', () => {
    expect(factorsTitle([place(1, 0), place(-2, 0)])).toBe(
      'What differs most is “State thefts there before”: up to 3.0 points',
    );
    expect(factorsTitle([place(1, 0), place(1, 0)])).toBe('No factor sets them apart');
  });
});

describe('history', () => {
  const row = (code: string, year: number, value: number) => ({
    time: `${year}-01-01T00:00:00Z`,
    timeMs: Date.UTC(year, 0, 1),
    entity: `jurisdiction:${code}`,
    value,
  });
  const rows = [row('KR', 2020, 60), row('KR', 2021, 44), row('JP', 2020, 55), row('JP', 2021, 58)];
  const lines = historyLines([...rows, row('KR', 2022, 47)], ['JP', 'KR']);

  it('is a line for each code, in their order', () => {
    expect(lines.map(({ code, points }) => [code, points.length])).toEqual([
      ['JP', 2],
      ['KR', 3],
    ]);
  });
  it('counts who led only where there is somebody to lead', () => {
    expect(leaderOf(lines)).toEqual({ code: 'JP', quarters: 1, of: 2 });
    expect(leaderOf(lines.slice(0, 1))).toBeUndefined();
    expect(historyTitle(lines.slice(1))).toBe('South Korea fell from 60.0 to 47.0 points since 2020');
  });
  it('has an axis of whole tens that shows the average', () => {
    expect(pointsDomain(lines)).toEqual([40, 60]);
    expect(pointsDomain([])).toEqual([40, 60]);
  });
  it('has panels that fit, none alone in its row', () => {
    expect(panelLayout(1200, 5).columns).toBe(3);
    expect(panelLayout(1200, 8).columns).toBe(4);
    expect(panelLayout(358, 8)).toMatchObject({ columns: 1, panelWidthPx: 358 });
  });
  it('marks years within its span', () => {
    const years = yearTicks(Date.UTC(2014, 5, 1), Date.UTC(2020, 5, 1), 2);
    expect(years.map((time) => new Date(time).getUTCFullYear())).toEqual([2016, 2018, 2020]);
  });
});

describe('oversight', () => {
  const place = (code: string, ...oversightLevels: { level: number; from: string }[]) => ({
    code,
    oversightLevels,
  });
  const korea = place('KR', { level: 0, from: '2009-01-03' }, { level: 3, from: '2024-07-19' });
  const malta = place('MT', { level: 2, from: '2018-11-01' }, { level: 3, from: '2019-11-01' });

  it('says who came first, or who does most and least', () => {
    expect(oversightTitle([korea, malta])).toBe('All reached level 3, Malta first, in November 2019');
    expect(oversightTitle([korea, place('SC', { level: 2, from: '2024-09-01' })])).toBe(
      'Oversight is highest in South Korea (level 3), lowest in Seychelles (level 2)',
    );
    expect(oversightTitle([korea])).toContain('since 19 July 2024');
    expect(oversightTitle([place('SC')])).toBe('No oversight level is known');
  });
  it('keeps marks apart in as few rows as needed', () => {
    expect(dodge([0, 5, 12, 13], 10)).toEqual([0, 1, 0, 2]);
  });
  it('places dates known to the month or the year at their first day', () => {
    const levels = [
      { level: 1, from: '2019' },
      { level: 2, from: '2020-04' },
    ];
    const span = [Date.UTC(2018, 0, 1), Date.UTC(2021, 0, 1)] as const;
    expect(stretchesOf(levels, (timeMs) => timeMs, span)).toEqual([
      { level: 1, fromPx: Date.UTC(2019, 0, 1), toPx: Date.UTC(2020, 3, 1) },
      { level: 2, fromPx: Date.UTC(2020, 3, 1), toPx: Date.UTC(2021, 0, 1) },
    ]);
  });
});

describe('thefts seen and expected', () => {
  // scipy.stats.poisson.ppf([0.05, 0.95], mean).
  it.each([
    [0, 0, 0],
    [0.68, 0, 2],
    [4.36, 1, 8],
    [6.57, 3, 11],
    [20, 13, 28],
  ])('chance around %f gives %i to %i', (mean, low, high) =>
    expect(poissonRange(mean)).toEqual({ low, high }),
  );

  const record = (code: string, observedState: number, expectedState: number) => ({
    code,
    trackRecord: {
      ...{ fromYear: 2017, throughYear: 2025, observedAny: 0, expectedAny: 0 },
      ...{ observedState, expectedState },
    },
  });
  it('names where chance does not explain the difference', () => {
    const title = (...rows: ReturnType<typeof record>[]) => recordsTitle(recordsOf(rows));
    expect(title(record('KR', 5, 4.4), record('JP', 4, 4))).toContain('within what chance explains');
    expect(title(record('KR', 12, 4.4), record('GB', 0, 6.6))).toBe(
      'State thefts against the forecasts: more in South Korea, fewer in the United Kingdom than chance explains',
    );
  });
});

describe('exposed exchanges', () => {
  const exchange = (id: string, riskPoints: number) => ({
    ...{ id, name: id, riskPoints, riskBand: 'high' as const },
    probability: { state: 0.1, any: 0.1, low: 0.1, high: 0.1 },
  });
  const places = [
    { code: 'KR', exposed: { exchanges: [exchange('upbit', 86)], expectedStateThefts: 0.2 } },
    {
      code: 'AE',
      exposed: { exchanges: [exchange('bybit', 85), exchange('x', 87)], expectedStateThefts: 0.76 },
    },
  ];
  it('come the riskiest first, whatever their jurisdiction', () => {
    expect(exposedRows(places).map(({ id, code }) => id + code)).toEqual(['xAE', 'upbitKR', 'bybitAE']);
    expect(exposedTitle(places)).toBe(
      'The United Arab Emirates’ exchanges carry most: 0.76 state thefts expected in 12 months',
    );
    expect(exposedTitle([{ code: 'KR', exposed: { exchanges: [], expectedStateThefts: 0 } }])).toBe(
      'No exchange was open there',
    );
  });
});

describe('suggested comparisons', () => {
  it('begin with where most state thefts are expected, and name only the register', () => {
    const register = [
      { code: 'MT', expectedStateThefts: 0.1 },
      { code: 'SG', expectedStateThefts: 1.4 },
      { code: 'KR', expectedStateThefts: 0 },
      { code: 'LT', expectedStateThefts: 0.2 },
    ];
    const [first, ...others] = suggestionsFrom(register);
    expect(first?.codes).toEqual(['SG', 'LT', 'MT']);
    expect(first?.why).toContain('1.7');
    expect(others.map(({ codes }) => codes)).toContainEqual(['MT', 'LT']);
    expect(others.every(({ codes }) => codes.length > 1)).toBe(true);
  });
});
