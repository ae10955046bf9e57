import { z } from 'zod';

/** As much of a STIX object as all kinds share; what else it has, its type says. */
export const stixObject = z
  .looseObject({
    type: z.string().describe('The kind of object.'),
    spec_version: z.literal('2.1'),
    id: z.string().describe('MITRE’s own id for an object of MITRE; else a UUIDv5 that never changes.'),
    created: z.string().describe('When it became public.'),
    modified: z.string().optional().describe('When this version did. A marking has no versions.'),
  })
  .meta({
    id: 'StixObject',
    description: 'An object of STIX 2.1.',
    examples: [
      {
        type: 'identity',
        spec_version: '2.1',
        id: 'identity--4a4f1f0e-9a39-5d0e-8f4e-0c9a1c5b7f11',
        created: '2022-10-07T00:00:00.000Z',
        modified: '2026-11-25T00:00:00.000Z',
        name: 'Bybit',
        identity_class: 'organization',
      },
    ],
  });
export type StixObject = z.infer<typeof stixObject>;

/** A link between two objects. */
export interface StixRelationship extends StixObject {
  type: 'relationship';
  relationship_type: string;
  source_ref: string;
  target_ref: string;
}

/** Whether an object is a link between two others. */
export const isRelationship = (object: StixObject): object is StixRelationship =>
  object.type === 'relationship';

/** What tells the versions of an object apart (TAXII 2.1 §5.3.1). */
export const versionOf = (object: StixObject): string => object.modified ?? object.created;
