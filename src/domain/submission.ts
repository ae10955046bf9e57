import { z } from 'zod';
import { exchange, exchangeFact } from './exchange.ts';
import { attribution, incident } from './incident.ts';
import { jurisdictionFact } from './jurisdictionFact.ts';
import { countryCode, slug } from './vocabulary.ts';

const MOST_TEXT = 4000;

/** The id of a record of evidence that a submission may correct or dispute. */
const recordId = z
  .string()
  .max(300)
  .regex(
    /^(?:exchange\/[a-z0-9-]+\/[a-z0-9-]+|incident\/[a-z0-9-]+(?:\/attribution-[a-z0-9-]+)?|jurisdiction\/[A-Z]{2}\/[a-z0-9-]+)$/,
  )
  .meta({
    id: 'RecordId',
    description:
      'The evidence id of a record: of a venue (`exchange/bybit/profile`), of one of its facts, of an incident, of an attribution, or of a jurisdiction’s fact.',
    examples: ['incident/bybit-2025-02'],
  });

/** A JSON Merge Patch (RFC 7396): members to replace, and `null` for those to remove. */
const patch = z.record(z.string(), z.unknown()).meta({
  id: 'MergePatch',
  description: 'A JSON Merge Patch (RFC 7396) of the record: members to replace, `null` for those to remove.',
  examples: [{ lossUsd: 1_400_000_000 }],
});

const comment = z.string().min(1).max(MOST_TEXT).optional().describe('For the reviewer; never published.');

/** What can be submitted. Each kind names what it is about and carries the record or its change. */
export const submissionContent = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('incident'), incident, comment }),
    z.strictObject({ kind: z.literal('attribution'), incident: slug, attribution, comment }),
    z.strictObject({ kind: z.literal('exchange'), exchange, comment }),
    z.strictObject({ kind: z.literal('exchangeFact'), exchange: slug, fact: exchangeFact, comment }),
    z.strictObject({
      kind: z.literal('jurisdictionFact'),
      jurisdiction: countryCode,
      fact: jurisdictionFact,
      comment,
    }),
    z.strictObject({ kind: z.literal('correction'), record: recordId, patch, comment }),
    z.strictObject({
      kind: z.literal('dispute'),
      record: recordId,
      statement: z
        .string()
        .min(1)
        .max(MOST_TEXT)
        .describe('What is wrong with the record, and what shows it.'),
      patch: patch.optional().describe('What it should say. Without it the record is to be withdrawn.'),
      comment,
    }),
  ])
  .meta({
    id: 'SubmissionContent',
    description:
      'A new incident, attribution, venue, or fact of a venue or jurisdiction; a correction of a record; or a dispute of one, which scores show until it is decided.',
    examples: [
      {
        kind: 'dispute',
        record: 'exchange/bybit/2023-security-fund',
        statement: 'The fund was dissolved; see our notice.',
      },
    ],
  });
export type SubmissionContent = z.infer<typeof submissionContent>;
export type SubmissionKind = SubmissionContent['kind'];

export const submissionKind = z
  .enum(['incident', 'attribution', 'exchange', 'exchangeFact', 'jurisdictionFact', 'correction', 'dispute'])
  .meta({ id: 'SubmissionKind', description: 'What a submission brings.', examples: ['dispute'] });

export const submissionStatus = z.enum(['pending', 'accepted', 'rejected']).meta({
  id: 'SubmissionStatus',
  description: 'How far a submission has got.',
  examples: ['pending'],
});
export type SubmissionStatus = z.infer<typeof submissionStatus>;

/** What a reviewer says of a submission. */
export const decision = z
  .strictObject({
    verdict: z.enum(['accepted', 'rejected']),
    reason: z.string().min(1).max(MOST_TEXT).describe('Why; the submitter reads it.'),
  })
  .meta({
    id: 'Decision',
    description: 'What a reviewer says of a submission.',
    examples: [{ verdict: 'accepted', reason: 'The court’s order of 2026-10-01 says the same.' }],
  });
export type Decision = z.infer<typeof decision>;

/** A decision that was made. */
export interface MadeDecision extends Decision {
  /** The id of the key that made it. */
  decidedBy: string;
  /** ISO 8601 time in UTC. */
  decidedAt: string;
}

/** A submission as it is kept. Its content never changes. */
export interface Submission {
  /** A UUID: the `origin` of the evidence it brings. */
  id: string;
  content: SubmissionContent;
  status: SubmissionStatus;
  /** The id of the key that filed it, or of a feed: `feed:defillama`. */
  filedBy: string;
  /** ISO 8601 time in UTC. */
  filedAt: string;
  /** Ids of known incidents that it may speak of again. */
  likelyDuplicateOf: string[];
  decision?: MadeDecision | undefined;
  /** The records that its acceptance replaced, by evidence id. */
  replaced?: Record<string, unknown> | undefined;
}

/** What a list of submissions may be narrowed to, newest first. */
export interface SubmissionListQuery {
  status?: SubmissionStatus | undefined;
  kind?: SubmissionKind | undefined;
  filedBy?: string | undefined;
  limit: number;
  offset: number;
}
