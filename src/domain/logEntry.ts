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
  .meta({ id: 'LogEntry', description: 'One entry of the append-only, hash-chained log.' });
export type LogEntry = z.infer<typeof logEntry>;

/** The newest entry, as far as appending to it needs. */
export type LogHead = Pick<LogEntry, 'seq' | 'hash' | 'at'>;
