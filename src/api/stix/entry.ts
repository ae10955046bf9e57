import { type Dating, type Edition, editionsOf, type Instant, startOf } from './edition.ts';
import { HEISTCAST_ID, TLP_CLEAR } from './markings.ts';
import { stixId } from './stixId.ts';
import type { StixObject } from './stixObject.ts';

/** A version of an object, and from when on it is among what we publish. */
export interface Entry {
  object: StixObject;
  addedAt: Instant;
}

/** The versions of an object of ours. `key` names it among those of its type; `describe` says what it is. */
export function publish(
  type: string,
  key: string,
  dating: Dating,
  describe: (edition: Edition) => Record<string, unknown>,
): Entry[] {
  const id = stixId(type, key);
  return editionsOf(dating).map((edition) => ({
    addedAt: edition.at,
    object: {
      type,
      spec_version: '2.1',
      id,
      created_by_ref: HEISTCAST_ID,
      created: startOf(dating.knownFrom),
      modified: edition.at,
      ...describe(edition),
      object_marking_refs: [TLP_CLEAR.id],
    },
  }));
}

/**
 * An object that does not change with the evidence, published with each edition of what it belongs to: who asks only
 * for what is new gets it beside what refers to it.
 */
export const republish = (object: StixObject, dating: Dating): Entry[] =>
  editionsOf(dating).map(({ at }) => ({ addedAt: at, object }));
