/** Something wrong at one place of the dataset, precise enough to open the file and mend it. */
export interface Finding {
  /** Path within the dataset: `incidents/bybit-2025-02.json`. */
  file: string;
  /** JSON pointer within the file: `/attributions/0/publishedOn`; empty for the file as a whole. */
  field: string;
  reason: string;
}

/** A finding with the name of the rule it breaks. */
export interface Problem extends Finding {
  rule: string;
}

/** One line for a terminal: file, field, reason, rule. */
export function problemLine(problem: Problem): string {
  return `${problem.file}${problem.field === '' ? '' : ` ${problem.field}`}: ${problem.reason} [${problem.rule}]`;
}
