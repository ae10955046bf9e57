import { z } from 'zod';
import { DAYS_PER_YEAR } from '../../domain/date.ts';
import type { ScoreSummary } from '../../domain/listing.ts';
import type { Desk } from '../deps.ts';
import { orNull } from '../http/orNull.ts';
import { toDecimals } from '../http/round.ts';
import { presentInShort, scoreInShort } from './scoreInShort.ts';

const anyRecord = z.record(z.string(), z.unknown());

/** What accepting a submission would change. */
export const servedPreview = z
  .strictObject({
    records: z
      .array(
        z.strictObject({
          evidence: z.string().describe('Evidence id of the record.'),
          before: orNull(anyRecord).describe('As it is; null when it is new.'),
          after: anyRecord.describe('As it would be.'),
        }),
      )
      .describe('The records that would be put, side by side with those they replace.'),
    moved: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string(),
          before: orNull(scoreInShort),
          after: orNull(scoreInShort),
        }),
      )
      .describe('The exchanges whose score of today moves most, at most 25; null where one is not open.'),
    movedTotal: z.int().describe('How many move at all.'),
    expectedStateThefts: z
      .strictObject({ before: z.number(), after: z.number() })
      .describe('Sum of the state probabilities of all open exchanges, 12 months.'),
  })
  .meta({
    id: 'SubmissionPreview',
    description: 'What accepting a submission would change today.',
    examples: [
      {
        records: [
          {
            evidence: 'incident/bybit-2025-02',
            before: { lossUsd: 1_460_000_000 },
            after: { lossUsd: 1_400_000_000 },
          },
        ],
        moved: [],
        movedTotal: 0,
        expectedStateThefts: { before: 6.412, after: 6.412 },
      },
    ],
  });

export function presentPreview({
  records,
  effect,
}: Awaited<ReturnType<Desk['preview']>>): z.infer<typeof servedPreview> {
  return {
    records: records.map(({ evidence, before, after }) => ({
      evidence,
      before: before === null ? null : anyRecord.parse(before),
      after: anyRecord.parse(after),
    })),
    moved: effect.moved.map(({ id, name, before, after }) => ({
      ...{ id, name, before: inShort(before), after: inShort(after) },
    })),
    movedTotal: effect.total,
    expectedStateThefts: {
      before: toDecimals(effect.expectedStateThefts.before, 3),
      after: toDecimals(effect.expectedStateThefts.after, 3),
    },
  };
}

const inShort = (score: ScoreSummary | null) => score && presentInShort(score, DAYS_PER_YEAR);
