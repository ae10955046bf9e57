import { describe, expect, it } from 'vitest';
import { patternRows, shareMet } from '../../src/web/pages/exchange/patterns/patternRows.ts';
import {
  bodyOf,
  controlChanges,
  isSupposing,
  NOTHING,
  nextLowerBand,
  supposedControls,
} from '../../src/web/pages/exchange/whatIf/supposition.ts';
import { whatIfTitle } from '../../src/web/pages/exchange/whatIf/whatIfTitle.ts';

describe('a supposition', () => {
  it('adds what was not held and removes what was', () => {
    const changes = controlChanges(['iso27001', 'bug_bounty'], ['iso27001', 'ccss']);
    expect(changes).toEqual({ add: ['ccss'], remove: ['bug_bounty'] });
    expect(supposedControls(['iso27001', 'bug_bounty'], changes)).toEqual(['ccss', 'iso27001']);
  });

  it('asks only for what it changes', () => {
    expect(bodyOf(NOTHING, undefined, undefined)).toEqual({});
    expect(isSupposing(NOTHING)).toBe(false);
    const theft = { theft: 'unknown', access: 'job_lure', isState: false } as const;
    expect(bodyOf({ ...NOTHING, add: ['ccss'], base: 'SE', tier: 3, theft }, 'high', '2020-01-01')).toEqual({
      asOf: '2020-01-01',
      controls: { add: ['ccss'], remove: [] },
      operatingBase: 'SE',
      sizeTier: 3,
      incident: { theft: 'unknown', access: 'job_lure', state: false },
      targetBand: 'high',
    });
  });

  it('aims at the next lower band, if there is one', () => {
    expect([nextLowerBand('severe'), nextLowerBand('low')]).toEqual(['high', undefined]);
  });
});

const side = (rawPoints: number, state: number, low: number, high: number) => ({
  rawPoints,
  probability: { state, any: state, low, high },
});

describe('its title', () => {
  const before = side(85, 0.2, 0.14, 0.3);
  it.each([
    [side(85, 0.2, 0.14, 0.3), 'As supposed, the score is what it is now'],
    [
      side(84.6, 0.198, 0.13, 0.29),
      '0.4 points lower: about 1 in 5 a year either way; the intervals overlap',
    ],
    [
      side(66, 0.057, 0.035, 0.09),
      '19.0 points lower: about 1 in 5 a year becomes 1 in 18; the intervals do not overlap',
    ],
    [
      side(90, 0.27, 0.2, 0.4),
      '5.0 points higher: about 1 in 5 a year becomes 1 in 4; the intervals overlap',
    ],
  ])('says what changes, and whether the intervals overlap', (after, title) =>
    expect(whatIfTitle({ before, after })).toBe(title),
  );
});

describe('patterns against controls', () => {
  const pattern = {
    ...{ id: 'account_takeover', stage: 'theft' as const, name: 'Customer account takeover' },
    ...{ description: '', attackTechniqueIds: [], aadaptIds: [], stateActorUse: [], controls: [] },
    ...{ metBy: ['iso27001' as const, 'soc2' as const], sources: [], techniques: [] },
  };
  const iso = {
    ...{ id: 'iso27001-2023', kind: 'iso27001' as const, value: 'x', from: '2023', knownFrom: '2023-12-31' },
    ...{ knownFromRule: 'stated' as const, confidence: 'low' as const, sources: [] },
  };
  const score = {
    patterns: [
      { pattern: 'physical', stage: 'initial_access' as const, share: 0.9, metBy: [] },
      { pattern: 'swift_fraud', stage: 'theft' as const, share: 0.25, metBy: [] },
      {
        pattern: 'account_takeover',
        stage: 'theft' as const,
        share: 0.75,
        metBy: ['exchange/x/iso27001-2023'],
      },
    ],
  };

  it('leaves only what is not known to be held among the other controls', () => {
    const [first, second] = patternRows(score, [pattern], [iso], 'theft');
    expect([first?.name, first?.notKnown]).toEqual(['Customer account takeover', ['soc2']]);
    expect(second?.name).toBe('swift fraud');
  });

  it('sums the share that is met', () => {
    expect(shareMet(patternRows(score, [pattern], [iso], 'theft'))).toBe(0.75);
  });
});
