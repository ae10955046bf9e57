import { z } from 'zod';
import { type IsoDate, isoDate } from './date.ts';
import { confidence, source } from './provenance.ts';
import { slug } from './vocabulary.ts';

/** One venue's line in a volume snapshot. */
export const volumeRow = z.strictObject({
  exchange: slug,
  observedOn: isoDate,
  rank: z
    .int()
    .min(1)
    .optional()
    .describe('Rank within the whole snapshot; absent when the list is partial.'),
  volumeUsd24h: z.number().min(0).optional(),
  basis: z.enum(['24h', '30d_average', 'market_share']),
  confidence,
  note: z.string().min(1).optional(),
  source: source.optional().describe('Where it differs from the snapshot’s.'),
});

/** A list of venues by traded volume as published on a day: one file of the dataset. */
export const volumeSnapshot = z
  .strictObject({
    id: z.string().regex(/^[A-Za-z0-9]+([-.][A-Za-z0-9]+)*$/),
    fullCrossSection: z.boolean().describe('True when absence from it is evidence of being small.'),
    sources: z.array(source).min(1),
    rows: z.array(volumeRow).min(1),
  })
  .meta({ id: 'VolumeSnapshot', description: 'Venues by traded volume on a day.' });
export type VolumeSnapshot = z.infer<typeof volumeSnapshot>;

/** One venue's dated size, with what is needed to read it within its snapshot. */
export interface VolumeObservation {
  snapshot: string;
  observedOn: IsoDate;
  rank?: number | undefined;
  /** How many venues its snapshot ranks. */
  venuesRanked: number;
  /** Whether absence from its snapshot is evidence of being small. */
  fullCrossSection: boolean;
  volumeUsd24h?: number | undefined;
  confidence: 'low' | 'medium' | 'high';
}
