import type { Context, TypedResponse } from 'hono';
import { z } from 'zod';
import { isoDate } from '../../domain/date.ts';

const meta = z
  .strictObject({
    asOf: isoDate.describe('The day the answer is for: only what was public then takes part.'),
    modelVersion: z.string().describe('Version of the fitted model.'),
    dataVersion: z.string().describe('Hash of the evidence.'),
  })
  .meta({
    id: 'Meta',
    description: 'What an answer rests on.',
    examples: [{ asOf: '2025-02-20', modelVersion: '2025-3f9c1a2b', dataVersion: '5be1c0ffee12' }],
  });
export type Meta = z.infer<typeof meta>;

const listMeta = meta
  .extend({
    total: z.int().describe('How many there are in all pages.'),
    nextCursor: z.string().nullable().describe('Give it as `cursor` for the next page; null on the last.'),
  })
  .meta({ id: 'ListMeta', description: 'What a page of a list rests on.' });
export type ListMeta = z.infer<typeof listMeta>;

/** The envelope of a single answer. */
export const envelopeOf = <T extends z.ZodType>(data: T) => z.strictObject({ data, meta });

/** The envelope of a page of a list. */
export const listEnvelopeOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({ data: z.array(row), meta: listMeta });

/** A stored answer, already JSON, in its envelope. Its type is that of the same answer made here. */
export const storedAnswer = <Data>(c: Context, data: string, about: Meta) =>
  c.body(`{"data":${data},"meta":${JSON.stringify(about)}}`, 200, {
    'Content-Type': 'application/json',
  }) as unknown as Response & TypedResponse<{ data: Data; meta: Meta }, 200, 'json'>;
