import { describe, expect, it } from 'vitest';
import type { Incident } from '../../src/domain/incident.ts';
import { theftsByYear } from '../../src/scoring/theftsByYear.ts';
import { makeAttribution, makeIncident } from '../support/evidence.ts';

const theft = (id: string, more: Partial<Incident> = {}) =>
  makeIncident({ occurredOn: '2018-05', disclosedOn: '2018-06-01', lossUsd: 10, ...more, id });

describe('thefts by year', () => {
  it('counts an attribution only from the day it was public', () => {
    const incidents = [
      theft('a', { attributions: [makeAttribution({ sponsor: 'KP', knownFrom: '2024-03-07' })] }),
    ];
    const row = { year: 2018, incidents: 1, lossUsd: 10, lossesUnknown: 0 };
    expect(theftsByYear(incidents, '2018-05-31')).toStrictEqual([]);
    expect(theftsByYear(incidents, '2024-03-06')).toStrictEqual([{ ...row, sponsor: null, status: 'none' }]);
    expect(theftsByYear(incidents, '2024-03-07')).toStrictEqual([
      { ...row, sponsor: 'KP', status: 'attributed' },
    ]);
  });

  it('sums known losses and counts unknown ones, by state before none', () => {
    const suspected = makeAttribution({ sponsor: 'KP', status: 'suspected', knownFrom: '2018-07-01' });
    const { lossUsd: _, ...unknown } = theft('d', { attributions: [suspected] });
    const rows = theftsByYear(
      [theft('a'), theft('b', { lossUsd: 5 }), theft('c', { attributions: [suspected] }), unknown],
      '2020-01-01',
    );
    expect(rows).toStrictEqual([
      { year: 2018, sponsor: 'KP', status: 'suspected', incidents: 2, lossUsd: 10, lossesUnknown: 1 },
      { year: 2018, sponsor: null, status: 'none', incidents: 2, lossUsd: 15, lossesUnknown: 0 },
    ]);
  });

  it('leaves out what is no theft', () => {
    expect(
      theftsByYear([theft('a', { lossUsd: 0 }), theft('b', { theft: 'exit_scam' })], '2020-01-01'),
    ).toStrictEqual([]);
  });
});
