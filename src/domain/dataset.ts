import type { AttackPattern, MitreObject } from './attackPattern.ts';
import type { Compilation } from './compilation.ts';
import type { Exchange } from './exchange.ts';
import type { Incident } from './incident.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { PeerRating } from './peerRating.ts';
import type { StateTheftTotal } from './stateTheftTotal.ts';
import type { ThreatActor } from './threatActor.ts';
import type { UnPanelCase } from './unPanelCase.ts';
import type { VolumeSnapshot } from './volume.ts';

/** The whole of the reviewed evidence, as read from `dataset/`. */
export interface Dataset {
  compilation: Compilation;
  exchanges: Exchange[];
  incidents: Incident[];
  jurisdictions: Jurisdiction[];
  volumeSnapshots: VolumeSnapshot[];
  attackPatterns: AttackPattern[];
  mitreObjects: MitreObject[];
  threatActors: ThreatActor[];
  stateTheftTotals: StateTheftTotal[];
  unPanelCases: UnPanelCase[];
  peerRatings: PeerRating[];
}
