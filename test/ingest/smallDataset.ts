import type { Dataset } from '../../src/domain/dataset.ts';
import type { Exchange } from '../../src/domain/exchange.ts';
import type { Attribution, Incident } from '../../src/domain/incident.ts';
import type { Jurisdiction } from '../../src/domain/jurisdiction.ts';

export const cited = [{ title: 'a notice', url: 'https://example.org/notice', cited: true }];
export const uncited = [{ title: 'widely reported', cited: false }];

export function venue(changes: Partial<Exchange> = {}): Exchange {
  return {
    id: 'alpha',
    name: 'Alpha',
    kind: 'exchange',
    aliases: [],
    operating: { from: '2017-03', to: '2021' },
    knownFrom: '2017-03-31',
    knownFromRule: 'startOfValidity',
    operatingBases: [],
    legalSeats: ['KR'],
    servesKoreanOrJapaneseRetail: false,
    facts: [],
    sources: cited,
    confidence: 'medium',
    ...changes,
  };
}

export function base(code: string, from: string, to?: string): Exchange['operatingBases'][number] {
  return {
    code,
    from,
    ...(to === undefined ? {} : { to }),
    knownFrom: `${from}-31`,
    knownFromRule: 'stated',
    sources: cited,
    confidence: 'medium',
  };
}

export function attribution(changes: Partial<Attribution> = {}): Attribution {
  return {
    actor: 'Lazarus Group',
    actorId: 'lazarus_group',
    sponsor: 'KP',
    status: 'attributed',
    by: 'FBI',
    publishedOn: '2019-08-30',
    knownFrom: '2019-08-30',
    knownFromRule: 'stated',
    ...changes,
  };
}

export function theft(changes: Partial<Incident> = {}): Incident {
  return {
    id: 'alpha-2018-06',
    occurredOn: '2018-06-10',
    disclosedOn: '2018-06-17',
    disclosedOnRule: 'usualDisclosureDelay',
    target: { id: 'alpha', name: 'Alpha', kind: 'exchange' },
    jurisdiction: 'KR',
    lossUsd: 1_000_000,
    assetClasses: ['BTC'],
    access: 'spearphishing',
    theft: 'hot_wallet_key_compromise',
    outcome: 'compensated',
    attributions: [],
    sources: cited,
    confidence: 'high',
    ...changes,
  };
}

export function country(changes: Partial<Jurisdiction> = {}): Jurisdiction {
  return {
    code: 'KR',
    alpha3: 'KOR',
    name: 'South Korea',
    region: 'Asia',
    fatfMember: 'yes',
    oversightLevels: [],
    events: [],
    indices: [],
    ...changes,
  };
}

function pattern(stage: 'initial_access' | 'theft', id: string): Dataset['attackPatterns'][number] {
  return {
    id,
    stage,
    name: id,
    description: id,
    attackTechniqueIds: [],
    aadaptIds: [],
    stateActorUse: [],
    controls: [],
    metBy: [],
    sources: cited,
  };
}

/** A dataset that breaks no rule, to be broken in one place by a test. */
export function smallDataset(changes: Partial<Dataset> = {}): Dataset {
  return {
    compilation: { compiledOn: '2026-11-25', incidentsFrom: '2011-01-01', incidentsThrough: '2025-12-31' },
    exchanges: [venue()],
    incidents: [theft()],
    jurisdictions: [country()],
    volumeSnapshots: [],
    attackPatterns: [
      pattern('initial_access', 'spearphishing'),
      pattern('theft', 'hot_wallet_key_compromise'),
    ],
    mitreObjects: [],
    threatActors: [
      {
        id: 'lazarus_group',
        name: 'Lazarus Group',
        aliases: [],
        sponsor: 'KP',
        sponsorSuspected: false,
        preferredPatterns: ['spearphishing'],
        sources: cited,
      },
    ],
    stateTheftTotals: [],
    unPanelCases: [],
    peerRatings: [],
    ...changes,
  };
}
