import { z } from 'zod';
import {
  decision,
  type Submission,
  submissionContent,
  submissionKind,
  submissionStatus,
} from '../../domain/submission.ts';
import { orNull } from '../http/orNull.ts';

const madeDecision = decision
  .extend({
    decidedBy: z.string().describe('Id of the key that decided.'),
    decidedAt: z.iso.datetime(),
  })
  .meta({
    id: 'MadeDecision',
    description: 'What a reviewer said of a submission, and when.',
    examples: [
      {
        verdict: 'rejected',
        reason: 'The notice it cites is about another firm.',
        decidedBy: 'r8w2n5c1p7ya',
        decidedAt: '2026-10-07T14:05:00.000Z',
      },
    ],
  });

/** A submission as its submitter and the reviewers see it. */
export const servedSubmission = z
  .strictObject({
    id: z.uuid(),
    kind: submissionKind,
    status: submissionStatus,
    filedBy: z.string().describe('Id of the key or feed that filed it.'),
    filedAt: z.iso.datetime(),
    content: submissionContent,
    likelyDuplicateOf: z.array(z.string()).describe('Ids of known incidents that it may speak of again.'),
    decision: orNull(madeDecision),
  })
  .meta({
    id: 'Submission',
    description: 'What was submitted, and what became of it.',
    examples: [
      {
        id: '6f1c8f0e-52a4-4b1e-9a63-0d6c4be0c5a1',
        kind: 'dispute',
        status: 'pending',
        filedBy: 'k3v9q2m7x4tz',
        filedAt: '2026-10-06T09:30:00.000Z',
        content: {
          kind: 'dispute',
          record: 'incident/bybit-2022-05',
          statement: 'No customer asset was taken; see our notice.',
        },
        likelyDuplicateOf: [],
        decision: null,
      },
    ],
  });

export const presentSubmission = ({
  id,
  content,
  status,
  filedBy,
  filedAt,
  likelyDuplicateOf,
  decision: made,
}: Submission): z.infer<typeof servedSubmission> => ({
  ...{ id, kind: content.kind, status, filedBy, filedAt, content, likelyDuplicateOf },
  decision: made ?? null,
});
