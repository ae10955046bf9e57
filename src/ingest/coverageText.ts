import type { CoverageRow } from './coverageTable.ts';

const HEADINGS = ['kind', 'records', 'cited', 'exact date', 'stated knowledge'];

function percent(share: number | null): string {
  return share === null ? '–' : `${Math.round(share * 100)} %`;
}

/** The coverage table as aligned text for a terminal. */
export function coverageText(rows: readonly CoverageRow[]): string {
  const cells = [
    HEADINGS,
    ...rows.map((row) => [
      row.kind,
      String(row.records),
      percent(row.citedShare),
      percent(row.exactDateShare),
      percent(row.statedKnownFromShare),
    ]),
  ];
  const widths = HEADINGS.map((_, column) => Math.max(...cells.map((line) => line[column]?.length ?? 0)));
  return cells
    .map((line) =>
      line
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}
