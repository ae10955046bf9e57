import type { MitreObject } from '../../domain/attackPattern.ts';
import { MITRE, MITRE_NOTICE } from './markings.ts';
import { attackReference } from './references.ts';
import type { StixObject } from './stixObject.ts';

/** An object of MITRE whose identifier and day of birth we looked up. */
export type DatedMitreObject = MitreObject & { created: string };

/** Whether we know when MITRE first published an object. */
export const isDated = (object: MitreObject): object is DatedMitreObject => object.created !== undefined;

/**
 * As much of an object of MITRE as names it. Its version is the very first, since only its maker makes new ones
 * (STIX 2.1 §3.6): a tool that has MITRE's own keeps that.
 */
export const mitreStub = ({ attackId, name, stixId, created }: DatedMitreObject): StixObject => ({
  type: stixId.slice(0, stixId.indexOf('--')),
  spec_version: '2.1',
  id: stixId,
  created_by_ref: MITRE.id,
  created,
  modified: created,
  name,
  external_references: [attackReference(attackId)],
  object_marking_refs: [MITRE_NOTICE.id],
});
