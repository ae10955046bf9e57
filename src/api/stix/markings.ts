import { stixId } from './stixId.ts';
import type { StixObject } from './stixObject.ts';

/** Who made our objects. */
export const HEISTCAST_ID = stixId('identity', 'heistcast');

/** TLP:CLEAR as the OASIS extension for TLP 2.0 defines it: anybody may pass it on. */
export const TLP_CLEAR: StixObject = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
  created: '2022-10-01T00:00:00.000Z',
  name: 'TLP:CLEAR',
  extensions: {
    'extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d': {
      extension_type: 'property-extension',
      tlp_2_0: 'clear',
    },
  },
};

/** Who made MITRE's objects: https://github.com/mitre/cti, enterprise-attack/identity. */
export const MITRE: StixObject = {
  type: 'identity',
  spec_version: '2.1',
  id: 'identity--c78cb6e5-0c4b-4611-8297-d1b8b55e40b5',
  created: '2017-06-01T00:00:00.000Z',
  modified: '2017-06-01T00:00:00.000Z',
  name: 'The MITRE Corporation',
  identity_class: 'organization',
  object_marking_refs: ['marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168'],
};

/** The notice that MITRE's objects carry: https://github.com/mitre/cti, enterprise-attack/marking-definition. */
export const MITRE_NOTICE: StixObject = {
  type: 'marking-definition',
  spec_version: '2.1',
  id: 'marking-definition--fa42a846-8d90-4e51-bc29-71d5b4802168',
  created: '2017-06-01T00:00:00.000Z',
  created_by_ref: MITRE.id,
  definition_type: 'statement',
  definition: {
    statement:
      'Copyright 2015-2025, The MITRE Corporation. MITRE ATT&CK and ATT&CK are registered trademarks of The MITRE Corporation.',
  },
};

const MAKERS: readonly string[] = [HEISTCAST_ID, MITRE.id];

/** Whether an object is one that any other may refer to: who made it, how it is marked, what extends it. */
export const isStanding = ({ id, type }: StixObject): boolean =>
  MAKERS.includes(id) || type === 'marking-definition' || type === 'extension-definition';
