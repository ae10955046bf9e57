import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/web/components/incidents/incidentsQuestion.ts';
import { patternAnchor } from '../../src/web/components/incidents/patternAnchor.ts';
import {
  separateWindows,
  shareOf,
  stateShareOf,
  windowShares,
} from '../../src/web/pages/patterns/patternShares.ts';
import { nextTheftSentence, patternSummary } from '../../src/web/pages/patterns/patternSummary.ts';
import { stageTrends, trendFinding } from '../../src/web/pages/patterns/stageTrends.ts';
import { anAttribution, anIncident } from '../support/webIncident.ts';

const korea = [anAttribution({ sponsor: 'KP' })];
const theft = (year: number, access: Incident['access'], changes: Partial<Incident> = {}) =>
  anIncident({ id: `${access}-${year}`, occurredOn: `${year}-05-01`, access, ...changes });

const thefts = [
  theft(2020, 'insider'),
  theft(2021, 'insider'),
  theft(2022, 'unknown'),
  theft(2023, 'job_lure', { attributions: korea }),
  theft(2024, 'job_lure'),
  theft(2025, 'insider'),
  theft(2025, 'unknown', { attributions: korea }),
];
const patterns = (['insider', 'job_lure', 'sim_swap', 'unknown'] as const).map((id) => ({
  id,
  name: `The ${id}`,
  stage: 'initial_access' as const,
}));

describe('the share of a pattern', () => {
  const windows = windowShares(thefts, { stage: 'initial_access', id: 'job_lure', lastYear: 2025 });

  it('is taken over the three years that end with each year', () => {
    expect(windows.map(({ toYear }) => toYear)).toEqual([2022, 2023, 2024, 2025]);
    expect(windows.at(-1)).toEqual({ fromYear: 2023, toYear: 2025, allThefts: 4, thefts: 2, stateThefts: 1 });
    expect(windows.map(shareOf)).toEqual([0, 1 / 3, 2 / 3, 2 / 4]);
    expect(windows.map(stateShareOf).at(-1)).toBe(1 / 4);
  });

  it('is absent where there were no thefts', () => {
    const gap = windowShares([theft(2015, 'insider')], {
      stage: 'initial_access',
      id: 'insider',
      lastYear: 2020,
    });
    expect(gap.map(shareOf)).toEqual([1, undefined, undefined, undefined]);
  });

  it('is compared with years that do not overlap', () => {
    expect(separateWindows(windows, 5).map(({ toYear }) => toYear)).toEqual([2022, 2025]);
  });
});

describe('the trends of a stage', () => {
  const trends = stageTrends(thefts, patterns, { stage: 'initial_access', asOf: '2025-12-31' });

  it('come by their latest share, what is unknown last, what was never seen not at all', () => {
    expect(trends.map(({ id }) => id)).toEqual(['job_lure', 'insider', 'unknown']);
  });

  it('are summed up with what is not known', () => {
    expect(trendFinding(trends, 'initial_access')).toBe(
      'The job_lure leads the known ways in: 50\u202f% in 2023–2025, 0\u202f% in 2020–2022; 25\u202f% are not known',
    );
    expect(trendFinding([], 'theft')).toBe('Too few thefts are known to compare ways of taking');
  });

  it('leave out what is not a theft by intrusion', () => {
    const repelled = theft(2025, 'sim_swap', { lossUsd: 0 });
    const seen = stageTrends([repelled, ...thefts], patterns, {
      stage: 'initial_access',
      asOf: '2025-12-31',
    });
    expect(seen.map(({ id }) => id)).not.toContain('sim_swap');
  });
});

describe('the summary of a pattern', () => {
  const [, jobLure] = patterns;
  const outlook = [{ pattern: 'job_lure', stage: 'initial_access' as const, share: 0.139 }];

  it('counts its thefts and shows state thefts first', () => {
    if (!jobLure) throw new Error('no pattern');
    const summary = patternSummary(jobLure, thefts, outlook);
    expect(summary).toMatchObject({ incidents: 2, stateThefts: 1, firstStateYear: 2023, nextShare: 0.139 });
    expect(summary.examples.map(({ id }) => id)).toEqual(['job_lure-2023', 'job_lure-2024']);
    expect(nextTheftSentence([summary])).toBe(
      'Most likely in the next state theft: The job_lure (14\u202f%).',
    );
    expect(nextTheftSentence([])).toBeUndefined();
  });

  it('leaves out what was withdrawn', () => {
    if (!jobLure) throw new Error('no pattern');
    const wrong = theft(2022, 'job_lure', { withdrawn: { on: '2023-01-01', reason: 'twice' } });
    expect(patternSummary(jobLure, [...thefts, wrong], outlook)).toEqual(
      patternSummary(jobLure, thefts, outlook),
    );
  });

  it('has an address of its own, also where both stages share an id', () => {
    expect(patternAnchor({ id: 'job_lure', stage: 'initial_access' })).toBe('job_lure');
    expect(patternAnchor({ id: 'unknown', stage: 'theft' })).toBe('unknown-theft');
  });
});
