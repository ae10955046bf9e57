import type { EvidenceKind, EvidenceRow } from './evidenceRows.ts';

/** What the table of evidence is narrowed to. */
export interface EvidenceFilters {
  kind: EvidenceKind | undefined;
  /** Whether some source was read, or none. */
  citation: 'cited' | 'uncited' | undefined;
  use: 'used' | 'unused' | undefined;
}

/** The rows that pass every filter. */
export const matching = (
  rows: readonly EvidenceRow[],
  { kind, citation, use }: EvidenceFilters,
): EvidenceRow[] =>
  rows.filter(
    (row) =>
      (kind === undefined || row.kind === kind) &&
      (citation === undefined || row.cited === (citation === 'cited')) &&
      (use === undefined || row.usedBy.length > 0 === (use === 'used')),
  );
