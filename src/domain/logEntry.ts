import { z } from 'zod';

const hex256 = z.string().regex(/^[0-9a-f]{64}$/);

export const logEntryKind = z
  .enum(['submissionFiled', 'submissionDecided', 'keyCreated', 'keyRevoked'])
  .meta({ id: 'LogEntryKind', description: 'What happened.', examples: ['submissionFiled'] });

/** One entry of the append-only log. Its hash covers all its other members, so also the entry before. */
export const logEntry = z
  .strictObject({
    seq: z.int().min(1).describe('1, 2, 3 … without a gap.'),
    at: z.iso.datetime().describe('Time in UTC; never before the entry before.'),
    kind: logEntryKind,
    subject: z.string().describe('The id of the submission or key.'),
    by: z.string().describe('The id of the key or feed that did it; `console` for the command line.'),
    digest: hex256.describe('SHA-256 of what was filed, decided or created, as canonical JSON.'),
    previous: hex256.describe('The hash of the entry before; zeros for the first.'),
    hash: hex256.describe('SHA-256 of this entry without its hash, as canonical JSON (RFC 8785).'),
  })
  .meta({
    id: 'LogEntry',
    description: 'One entry of the append-only, hash-chained log.',
    examples: [
      {
        seq: 1,
        at: '2026-10-06T09:30:00.000Z',
        kind: 'submissionFiled',
        subject: '6f1c8f0e-52a4-4b1e-9a63-0d6c4be0c5a1',
        by: 'k3v9q2m7x4tz',
        digest: '3b1f6d0c5a2e9847b6f0d1c2e3a4958677889900aabbccddeeff001122334455',
        previous: '0'.repeat(64),
        hash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
  });
export type LogEntry = z.infer<typeof logEntry>;

/** The newest entry, as far as appending to it needs. */
export type LogHead = Pick<LogEntry, 'seq' | 'hash' | 'at'>;
