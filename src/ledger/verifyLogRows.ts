/**
 * Rows as a database holds them, whoever wrote them. Of JSON nothing is taken for granted: what cannot be read as
 * JSON is `null`.
 */
export interface SubmissionRow {
  id: string;
  seq: number;
  kind: string;
  status: string;
  filedBy: string;
  filedAt: string;
  content: { kind?: unknown; record?: unknown } | null;
  disputes: string | null;
  decidedSeq: number | null;
  decision: { verdict?: unknown; reason?: unknown; decidedBy?: unknown; decidedAt?: unknown } | null;
  replaced: Record<string, unknown> | null;
}

/** A key's row, with the hash of its secret, which its entry covers too. */
export interface KeyRow {
  id: string;
  name: string;
  /** SHA-256 of the secret, in hex. */
  secretHash: string;
  scopes: unknown;
  exchange: string | null;
  createdAt: string;
  expiresAt: string | null;
  revokedAt: string | null;
}

/** A row of evidence that is not shipped. */
export interface EvidenceRow {
  /** Its table and key, to name it. */
  name: string;
  /** The evidence id of its record; for a name of a venue that of the venue's profile. */
  evidence: string;
  /** The id of the submission that brought it. */
  origin: string;
  /** `undefined` for a row that holds no record, such as a name of a venue. */
  record?: unknown;
  /** Columns that do not say what the record says. */
  altered: string[];
}

/** What is said of one thing in two places: what, here, and there. */
export type Compared = [what: string, here: unknown, there: unknown];

/** What differs, in words. */
export const differing = (compared: readonly Compared[]): string =>
  compared.flatMap(([what, here, there]) => (here === there ? [] : [what])).join(', ');
