import { describe, expect, it } from 'vitest';
import { disputeText } from '../../src/web/components/dispute/disputeText.ts';
import { evidenceRows } from '../../src/web/pages/exchange/evidence/evidenceRows.ts';
import { controlsInForce, isInForce } from '../../src/web/pages/exchange/factKinds.ts';
import { pointsOf, pointsPosition } from '../../src/web/pages/exchange/pointsAxis.ts';
import { profileLead } from '../../src/web/pages/exchange/profileLead.ts';
import type { Contribution, Fact, Profile } from '../../src/web/pages/exchange/questions.ts';
import { oddsTicks } from '../../src/web/pages/exchange/score/scaleTicks.ts';
import { badgeSnippets } from '../../src/web/pages/exchange/share/badgeSnippets.ts';
import { stepsByGroup, stepsBySize, stepsDomain } from '../../src/web/pages/exchange/waterfall.ts';
import { whyTitle } from '../../src/web/pages/exchange/why/whyTitle.ts';

type Served = Parameters<typeof evidenceRows>[1]['served'][number];

const anchor = { rawPoints: 60, probability: { state: 0.0377 } };

describe('the axis of points', () => {
  it('ten points more are twice the hazard', () => {
    const hazard = -Math.log(1 - 0.0377);
    const withHazard = (times: number) => 1 - Math.exp(-hazard * times);
    expect([1, 2, 0.5].map((times) => pointsOf(withHazard(times), anchor))).toEqual([
      expect.closeTo(60, 8),
      expect.closeTo(70, 8),
      expect.closeTo(50, 8),
    ]);
  });

  it('clips what lies beyond it', () => {
    expect([0, 20, 60, 100, 130].map((points) => pointsPosition(points))).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('marks odds only where they can be read', () => {
    const wide = oddsTicks(anchor, 700);
    expect(wide.map(({ probability }) => Math.round(1 / probability))).toContain(50);
    for (const widthPx of [280, 400, 700]) {
      const ticks = oddsTicks(anchor, widthPx);
      for (const [index, { xPx }] of ticks.slice(1).entries()) {
        expect(xPx - (ticks[index]?.xPx ?? 0)).toBeGreaterThanOrEqual(58);
      }
    }
  });
});

const contribution = (factor: string, group: Contribution['group'], points: number): Contribution => ({
  ...{ factor, group, points },
  value: 1,
  sentence: 'Because.',
  evidence: [],
});

const contributions = [
  contribution('size', 'exposure', 12.5),
  contribution('youngVenue', 'exposure', -1),
  contribution('controlGap', 'attackPatterns', -4),
  contribution('industryClimate', 'incidentHistory', 2),
];

describe('the waterfall', () => {
  it('runs from the average exchange to the score in either order', () => {
    const grouped = stepsByGroup(contributions).flatMap(({ steps }) => steps);
    for (const steps of [grouped, stepsBySize(contributions)]) {
      expect(steps[0]?.from).toBe(50);
      expect(steps.at(-1)?.to).toBe(59.5);
      for (const [index, step] of steps.slice(1).entries()) expect(step.from).toBe(steps[index]?.to);
    }
  });

  it('orders groups by what they add, and single factors by size within their sign', () => {
    expect(stepsByGroup(contributions).map(({ group, sum }) => [group, sum])).toEqual([
      ['exposure', 11.5],
      ['incidentHistory', 2],
      ['attackPatterns', -4],
    ]);
    expect(stepsBySize(contributions).map(({ contribution: { points } }) => points)).toEqual([
      12.5, 2, -4, -1,
    ]);
  });

  it('has room for every running total', () => {
    const { from, to } = stepsDomain(stepsBySize(contributions));
    expect(from).toBeLessThan(50);
    expect(to).toBeGreaterThan(64.5);
  });

  it('is titled with what matters most', () => {
    expect(whyTitle({ rawPoints: 59.5, contributions })).toBe(
      '9.5 points above the average exchange: size by traded volume (+12.5) raises it most, known controls against recent patterns (−4.0) lowers it most',
    );
    expect(whyTitle({ rawPoints: 50, contributions: [] })).toBe('As high as the average exchange');
  });
});

const source = { title: 'a register', cited: true };
const dated = { knownFromRule: 'stated', confidence: 'high' } as const;

const fact = (id: string, kind: Fact['kind'], from: string, to?: string): Fact => ({
  ...dated,
  ...{ id, kind, from, knownFrom: '2020-06-30', value: 'a fact' },
  ...(to ? { to } : {}),
  sources: [source],
});

const profile: Profile = {
  id: 'example',
  name: 'Example',
  kind: 'exchange',
  aliases: [],
  operating: { from: '2017', to: '2024-03', closedReason: 'business' },
  knownFrom: '2017-12-31',
  knownFromRule: 'startOfValidity',
  operatingBases: [
    { ...dated, code: 'JP', from: '2017', knownFrom: '2017-12-31', sources: [source] },
    { ...dated, code: 'SG', from: '2023', knownFrom: '2023-12-31', sources: [source] },
  ],
  legalSeats: [],
  servesKoreanOrJapaneseRetail: true,
  facts: [fact('iso', 'iso27001', '2020', '2023')],
  sources: [source],
  confidence: 'high',
  incidents: [],
};

describe('facts', () => {
  it('are in force from the first to the last day that their dates can mean', () => {
    const bounded = fact('iso', 'iso27001', '2020', '2023-06');
    const days = ['2019-12-31', '2020-01-01', '2023-06-30', '2023-07-01'];
    expect(days.map((day) => isInForce(bounded, day))).toEqual([false, true, true, false]);
  });

  it('name the controls in force', () => {
    const facts = [
      fact('a', 'soc2', '2021'),
      fact('b', 'licence', '2021'),
      fact('c', 'iso27001', '2019', '2020'),
    ];
    expect(controlsInForce(facts, '2022-01-01')).toEqual(['soc2']);
  });

  it('show nothing that was not yet public on the day looked at', () => {
    const rows = evidenceRows(profile, { contributions: [], served: [], day: '2022-05-05' });
    expect(rows.map(({ id }) => id)).toEqual([
      'exchange/example/iso',
      'exchange/example/base-1',
      'exchange/example/profile',
    ]);
    expect(rows[0]?.to).toBeUndefined();
    const later = evidenceRows(profile, { contributions: [], served: [], day: '2024-05-05' });
    expect(later.find(({ id }) => id.endsWith('iso'))?.to).toBe('2023');
  });

  it('say which factors use them', () => {
    const using = { ...contribution('controlGap', 'attackPatterns', -1), evidence: ['exchange/example/iso'] };
    const [row] = evidenceRows(profile, { contributions: [using], served: [], day: '2022-05-05' });
    expect(row?.usedBy).toEqual(['controlGap']);
  });

  it('say which of them are disputed, also those that are in the profile', () => {
    const of = (id: string, disputed: boolean): Served => ({
      ...{ id, disputed, kind: 'volume', title: 'A list', from: '2021', knownFrom: '2021-02-01' },
      ...{ cited: true, confidence: 'high', sources: [], withdrawn: null },
    });
    const served = [of('exchange/example/iso', true), of('volume/example/2021', false)];
    const rows = evidenceRows(profile, { contributions: [], served, day: '2022-05-05' });
    expect(rows.filter(({ isDisputed }) => isDisputed).map(({ id }) => id)).toEqual(['exchange/example/iso']);
    expect(rows.filter(({ id }) => id === 'exchange/example/iso')).toHaveLength(1);
    expect(rows.find(({ id }) => id === 'volume/example/2021')?.kind).toBe('volumes');
  });

  it('describe a venue as it was on a day', () => {
    expect(profileLead(profile, '2022-05-05')).toBe('An exchange run from Japan, trading since 2017.');
    expect(profileLead(profile, '2025-01-01')).toBe(
      'An exchange run from Singapore, trading since 2017 and closed since March 2024, for business reasons.',
    );
  });
});

describe('what leaves the page', () => {
  it('a badge’s HTML cannot be broken by a name', () => {
    const { html, markdown } = badgeSnippets({
      origin: 'https://heistcast.example',
      badge: '/v1/exchanges/x/badge.svg?asOf=2025-02-20',
      page: '/exchanges/x?asOf=2025-02-20&order=size',
      name: 'A "[quoted]" <name>',
    });
    expect(html).toContain('alt="State theft risk of A &quot;[quoted]&quot; &lt;name&gt;"');
    expect(html).toContain('?asOf=2025-02-20&amp;order=size"');
    expect(markdown).toMatch(/^\[!\[State theft risk of A "\\\[quoted\\\]" <name>\]\(https:/);
  });

  it('the text of a dispute names the record, or that one is missing', () => {
    expect(disputeText({ name: 'Example', evidenceId: '' })).toBe(
      [
        'Dispute: Example',
        '',
        'Record: a fact that is missing',
        'What is wrong: (what is wrong, and what is right since when)',
        'Public source: (address of a public source)',
      ].join('\n'),
    );
    const looked = { name: 'Example', evidenceId: 'exchange/example/iso', scoreAsOf: '2026-01-01' };
    expect(disputeText(looked)).toContain('exchange/example/iso\nLooked at: the score of 2026-01-01\n');
  });
});
