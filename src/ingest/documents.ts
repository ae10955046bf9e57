import { z } from 'zod';
import { attackPattern, mitreObject } from '../domain/attackPattern.ts';
import { compilation } from '../domain/compilation.ts';
import { exchange } from '../domain/exchange.ts';
import { incident } from '../domain/incident.ts';
import { jurisdiction } from '../domain/jurisdiction.ts';
import { peerRating } from '../domain/peerRating.ts';
import { stateTheftTotal } from '../domain/stateTheftTotal.ts';
import { threatActor } from '../domain/threatActor.ts';
import { unPanelCase } from '../domain/unPanelCase.ts';
import { volumeSnapshot } from '../domain/volume.ts';
import { exception } from './exception.ts';

/** Kinds of record that have a file each, with the directory they live in. */
export const recordDirectories = {
  exchange: { directory: 'exchanges', schema: exchange },
  incident: { directory: 'incidents', schema: incident },
  jurisdiction: { directory: 'jurisdictions', schema: jurisdiction },
  'volume-snapshot': { directory: 'volumes', schema: volumeSnapshot },
};

function list<Row extends z.ZodType>(row: Row) {
  return z.strictObject({ rows: z.array(row) });
}

/** Files that stand alone; those that hold many records keep them under `rows`. */
export const singleFiles = {
  'attack-patterns': { file: 'attack-patterns.json', schema: list(attackPattern) },
  'mitre-objects': { file: 'mitre-objects.json', schema: list(mitreObject) },
  'threat-actors': { file: 'threat-actors.json', schema: list(threatActor) },
  'state-theft-totals': { file: 'state-theft-totals.json', schema: list(stateTheftTotal) },
  'un-panel-cases': { file: 'un-panel-cases-2019.json', schema: list(unPanelCase) },
  'peer-ratings': { file: 'peer-ratings.json', schema: list(peerRating) },
  exceptions: { file: 'exceptions.json', schema: list(exception) },
  compilation: { file: 'compilation.json', schema: compilation },
};
