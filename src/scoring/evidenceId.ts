import type { Exchange, ExchangeFact, OperatingBase } from '../domain/exchange.ts';
import type { VolumeObservation } from '../domain/volume.ts';

/** Ids under which the facts behind a score are found (`GET /v1/evidence`). */
export const evidenceId = {
  profile: (venue: Pick<Exchange, 'id'>) => `exchange/${venue.id}/profile`,
  fact: (venue: Pick<Exchange, 'id'>, fact: Pick<ExchangeFact, 'id'>) => `exchange/${venue.id}/${fact.id}`,
  base: (venue: Pick<Exchange, 'id' | 'operatingBases'>, base: OperatingBase) =>
    `exchange/${venue.id}/base-${venue.operatingBases.indexOf(base) + 1}`,
  volume: (venue: Pick<Exchange, 'id'>, observation: Pick<VolumeObservation, 'snapshot'>) =>
    `volume/${observation.snapshot}/${venue.id}`,
  incident: (incidentId: string) => `incident/${incidentId}`,
  jurisdictionFact: (code: string, factId: string) => `jurisdiction/${code}/${factId}`,
};
