import { z } from 'zod';
import { stixObject } from '../stix/stixObject.ts';

/** A timestamp of TAXII: UTC, to the microsecond (TAXII 2.1 §2). */
const timestamp = z.string().describe('UTC, to the microsecond.');
const more = z.boolean().describe('Whether there is more; then `next` asks for it.');
const next = z.string().optional().describe('Give it as `next`, with the same filters.');

export const discovery = z
  .strictObject({
    title: z.string(),
    description: z.string(),
    default: z.string().describe('The API root to start with.'),
    api_roots: z.array(z.string()).describe('Where the API roots are, relative to this server.'),
  })
  .meta({
    id: 'TaxiiDiscovery',
    description: 'What this server has (TAXII 2.1 §4.1.1).',
    examples: [
      {
        title: 'Heistcast',
        description: 'Thefts from crypto venues.',
        default: '/taxii2/current/',
        api_roots: ['/taxii2/current/', '/taxii2/2024/'],
      },
    ],
  });

export const apiRoot = z
  .strictObject({
    title: z.string(),
    description: z.string(),
    versions: z.array(z.string()),
    max_content_length: z.int().describe('Nothing can be added here, so of no effect.'),
  })
  .meta({
    id: 'TaxiiApiRoot',
    description: 'A group of collections (TAXII 2.1 §4.2.1).',
    examples: [
      {
        title: 'As known at the end of 2024',
        description: 'What was public by 2024-12-31.',
        versions: ['application/taxii+json;version=2.1'],
        max_content_length: 1,
      },
    ],
  });

export const collection = z
  .strictObject({
    id: z.uuid(),
    title: z.string(),
    description: z.string(),
    alias: z.string().describe('May stand for the id in addresses.'),
    can_read: z.literal(true),
    can_write: z.literal(false),
    media_types: z.array(z.string()),
  })
  .meta({
    id: 'TaxiiCollection',
    description: 'A set of objects (TAXII 2.1 §5.2.1).',
    examples: [
      {
        id: '6d0b2f0e-5f3d-4c6e-9a53-3b1a2f4c5d6e',
        title: 'State thefts',
        description: 'Thefts laid to a state.',
        alias: 'state-thefts',
        can_read: true,
        can_write: false,
        media_types: ['application/stix+json;version=2.1'],
      },
    ],
  });

export const collections = z.strictObject({ collections: z.array(collection) }).meta({
  id: 'TaxiiCollections',
  description: 'The collections of an API root (TAXII 2.1 §5.1.1).',
  examples: [{ collections: [] }],
});

export const manifest = z
  .strictObject({
    more,
    next,
    objects: z
      .array(
        z.strictObject({
          id: z.string(),
          date_added: timestamp,
          version: z.string(),
          media_type: z.string(),
        }),
      )
      .optional(),
  })
  .meta({
    id: 'TaxiiManifest',
    description:
      'What a collection holds, without the objects themselves (TAXII 2.1 §5.3.1). `next` is ours.',
    examples: [
      {
        more: false,
        objects: [
          {
            id: 'incident--8a2b4a52-8f43-5f0c-9d52-6a2b8f0c1d2e',
            date_added: '2026-11-25T00:00:00.000412Z',
            version: '2026-11-25T00:00:00.000Z',
            media_type: 'application/stix+json;version=2.1',
          },
        ],
      },
    ],
  });

export const envelope = z.strictObject({ more, next, objects: z.array(stixObject).optional() }).meta({
  id: 'TaxiiEnvelope',
  description: 'Objects (TAXII 2.1 §3.7); without `objects` when there are none.',
  examples: [{ more: false }],
});

export const versions = z.strictObject({ more, next, versions: z.array(z.string()).optional() }).meta({
  id: 'TaxiiVersions',
  description: 'The versions of an object, oldest first (TAXII 2.1 §5.8.1). `next` is ours.',
  examples: [{ more: false, versions: ['2025-02-21T00:00:00.000Z', '2026-11-25T00:00:00.000Z'] }],
});

export const errorMessage = z
  .strictObject({
    title: z.string(),
    description: z.string().optional(),
    http_status: z.string(),
    details: z
      .record(z.string(), z.string())
      .optional()
      .describe('What is wrong, by JSON Pointer into the request.'),
  })
  .meta({
    id: 'TaxiiError',
    description: 'An error as TAXII 2.1 §3.6.1 describes it.',
    examples: [{ title: 'Not found', description: 'No collection "all2".', http_status: '404' }],
  });
