import { describe, expect, it } from 'vitest';
import type { Attribution, Incident } from '../../src/web/components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../src/web/components/incidents/stateClaim.ts';
import { aadaptUrl, attackUrl } from '../../src/web/components/incidents/techniqueUrl.ts';
import { isTheft } from '../../src/web/components/incidents/theft.ts';
import { attributionWords, claimPhrase } from '../../src/web/components/incidents/words.ts';
import { theftsByYear } from '../../src/web/pages/incidents/byYear.ts';
import {
  concentrationFinding,
  otherStatesFinding,
  stolenShareFinding,
} from '../../src/web/pages/incidents/findings.ts';
import { delayWords } from '../../src/web/pages/incidents/incident/knownFromWords.ts';
import { mostSimilar, patternToShare } from '../../src/web/pages/incidents/incident/similar.ts';
import { incidentStory, incidentTitle } from '../../src/web/pages/incidents/incident/story.ts';
import { incidentsCsv } from '../../src/web/pages/incidents/incidentsCsv.ts';
import { anAttribution, anIncident } from '../support/webIncident.ts';

const korea = anAttribution({ sponsor: 'KP', actor: 'Lazarus Group' });
const suspected = (attribution: Attribution): Attribution => ({ ...attribution, status: 'suspected' });
const withdrawn = { on: '2025-01-01', reason: 'twice' };
const without = ({ lossUsd: _, ...rest }: Incident): Incident => rest;

describe('what counts as a theft', () => {
  it('leaves out repelled attempts and what was lost without an intrusion', () => {
    expect(isTheft(anIncident({ lossUsd: 5 }))).toBe(true);
    expect(isTheft(without(anIncident({})))).toBe(true);
    expect(isTheft(anIncident({ lossUsd: 0 }))).toBe(false);
    expect(isTheft(anIncident({ theft: 'exit_scam' }))).toBe(false);
    expect(isTheft(anIncident({ withdrawn }))).toBe(false);
  });
});

describe('who is said to be behind it', () => {
  it('is the strongest statement about a state, whatever is said of others', () => {
    const attributions = [
      anAttribution({ actor: 'an employee', status: 'attributed' }),
      suspected(korea),
      { ...korea, by: 'FBI' },
    ];
    expect(stateClaim({ attributions })).toEqual({ status: 'attributed', attribution: attributions[2] });
    expect(attributionWords({ attributions })).toBe('Attributed to North Korea (Lazarus Group)');
  });

  it('is nobody while no state is named', () => {
    expect(attributionWords({ attributions: [] })).toBe('No attribution public');
    const attributions = [anAttribution({ actor: 'an employee' })];
    expect(stateClaim({ attributions }).status).toBe('none');
    expect(attributionWords({ attributions })).toBe('No state; laid to an employee');
  });

  it('is nobody once the incident is withdrawn, and every line says so', () => {
    const incident = anIncident({ attributions: [korea], withdrawn });
    expect(stateClaim(incident).status).toBe('none');
    expect(attributionWords(incident)).toBe('Withdrawn from the record');
    expect(claimPhrase(incident)).toBe('withdrawn from the record');
    expect(incidentsCsv([incident])).toContain(',none,,,2025-01-01');
    expect(incidentTitle(incident)).toBe('Bybit: a withdrawn record');
    expect(incidentStory(incident)).toMatch(/^Withdrawn; the record said: On 21 February 2025/);
  });

  it('tells how long it took', () => {
    const incident = anIncident({ disclosedOn: '2025-02-21' });
    const said = (knownFrom: string) => delayWords({ ...korea, knownFrom }, incident);
    expect(said('2025-02-21')).toBe('the day it became public');
    expect(said('2025-02-22')).toBe('1 day after it became public');
    expect(said('2034-06-21')).toBe('9.3 years after it became public');
  });
});

describe('the findings', () => {
  const attributed = anIncident({ lossUsd: 6e6, attributions: [korea] });
  const half = anIncident({ lossUsd: 2e6, attributions: [suspected(korea)] });
  const other = anIncident({ lossUsd: 2e6, attributions: [anAttribution({ sponsor: 'IL' })] });
  const scam = anIncident({ lossUsd: 9e9, theft: 'exit_scam' });

  it('say which part of what was stolen is laid to the state named most', () => {
    expect(stolenShareFinding([attributed, half, other, scam])).toBe(
      'North Korea is named for 80\u202f% of the USD\u00a010m stolen: 60\u202f% attributed, 20\u202f% suspected',
    );
    expect(stolenShareFinding([half])).toBe(
      'North Korea is suspected of 100\u202f% of the USD\u00a02m stolen',
    );
    expect(otherStatesFinding([attributed, other])).toBe(
      'Other states named: Israel (1 theft, USD\u00a02m).',
    );
    expect(otherStatesFinding([attributed])).toBeUndefined();
  });

  it('do not turn missing figures into a share', () => {
    expect(stolenShareFinding([])).toBe('None of these incidents is a theft by intrusion');
    expect(stolenShareFinding([without(attributed)])).toBe('1 theft, none with a known loss');
    expect(stolenShareFinding([anIncident({ lossUsd: 5e6 })])).toBe(
      'None of the USD\u00a05m stolen is laid to a state actor',
    );
    expect(concentrationFinding([attributed])).toBeUndefined();
  });

  it('tell how concentrated the losses are', () => {
    const small = Array.from({ length: 10 }, () => anIncident({ lossUsd: 1e6 }));
    const large = Array.from({ length: 10 }, () => anIncident({ lossUsd: 9e6 }));
    expect(concentrationFinding([...small, ...large])).toBe(
      'The ten largest of 20 thefts with a known loss hold 90\u202f% of it.',
    );
  });

  it('add up by the year of the incident, whatever the precision of its date', () => {
    const years = theftsByYear([attributed, { ...without(half), occurredOn: '2023' }, scam]);
    expect(years.map(({ year, sums }) => [year, sums.thefts, sums.lossUsd, sums.lossesUnknown])).toEqual([
      [2023, 1, 0, 1],
      [2025, 1, 6e6, 0],
    ]);
  });
});

describe('an incident in words', () => {
  it('says what happened with the precision of the date', () => {
    const incident = anIncident({ occurredOn: '2025-02', jurisdiction: 'AE', outcome: 'compensated' });
    expect(incidentTitle(incident)).toBe('Bybit: USD\u00a01.5bn stolen');
    expect(incidentStory({ ...incident, recoveredUsd: 43e6 })).toBe(
      'In February 2025 USD\u00a01.5bn was stolen from Bybit (exchange, United Arab Emirates). Customers were compensated. About USD\u00a043m was recovered.',
    );
  });

  it('does not call a theft what is none', () => {
    const repelled = anIncident({ lossUsd: 0 });
    expect(incidentTitle(repelled)).toBe('Bybit: nothing was taken');
    expect(incidentStory(repelled)).toBe(
      'On 21 February 2025 Bybit (exchange) was attacked; no assets were taken.',
    );
    expect(incidentTitle(anIncident({ theft: 'exit_scam' }))).toBe('Bybit: USD\u00a01.5bn lost');
  });

  it('is compared by the way in, or else by the way of taking', () => {
    expect(patternToShare(anIncident({}))).toBe('supply_chain');
    expect(patternToShare(anIncident({ access: 'unknown' }))).toBe('transaction_signing_manipulation');
    expect(patternToShare(anIncident({ access: 'unknown', theft: 'unknown' }))).toBeUndefined();
    const incident = anIncident({});
    const near = anIncident({ id: 'near', occurredOn: '2025-03-01', theft: 'account_takeover' });
    const alike = anIncident({ id: 'alike', occurredOn: '2020-01-01' });
    const wrong = anIncident({ id: 'wrong', withdrawn });
    const ids = mostSimilar(incident, [near, incident, alike, wrong], 5).map(({ id }) => id);
    expect(ids).toEqual(['alike', 'near']);
  });

  it('links to the pages of techniques', () => {
    expect(attackUrl('T1566.001')).toBe('https://attack.mitre.org/techniques/T1566/001/');
    expect(aadaptUrl('ADT1552.004')).toBe('https://aadapt.mitre.org/techniques/ADT1552.004/');
  });

  it('becomes a row of CSV', () => {
    const [header, row] = incidentsCsv([anIncident({ attributions: [korea] })]).split('\r\n');
    expect(header?.split(',')).toHaveLength(13);
    expect(row).toBe(
      'bybit-2025-02,2025-02-21,2025-02-21,Bybit,exchange,,1460000000,supply_chain,transaction_signing_manipulation,attributed,KP,Lazarus Group,',
    );
  });
});
