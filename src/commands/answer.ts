import { csvText } from '../api/http/csv/csvText.ts';
import { type ProblemDetails, problemDetails } from '../api/http/problem.ts';

/** What a reading command found, in the three ways it can be written. */
export interface Answer {
  /** The API's own answer. */
  body: { meta: object };
  /** Its rows, all with the same names. */
  rows: Record<string, unknown>[];
  /** For people. */
  text: string;
}

/** How an answer is to be written; a text for people when neither is set. */
export interface OutputOptions {
  json?: boolean;
  csv?: boolean;
}

/** A request that the API refused. */
export class RefusedError extends Error {
  constructor({ title, detail, errors = [] }: ProblemDetails) {
    super([detail ?? title, ...errors.map((each) => `  ${each.pointer}: ${each.detail}`)].join('\n'));
  }
}

/** Writes an answer as it was asked for. */
export function written({ body, rows, text }: Answer, { json, csv }: OutputOptions): string {
  if (json) return `${JSON.stringify(body, null, 2)}\n`;
  if (!csv) return `${text}\n`;
  const comment = Object.entries(body.meta).map(([name, value]) => `${name}=${value}`);
  const columns = Object.keys(rows[0] ?? {}).map((name) => [name]);
  return csvText(comment.join(' '), columns, rows);
}

/** The error to throw for an answer that is a problem. */
export async function refused(response: { text(): Promise<string> }): Promise<RefusedError> {
  return new RefusedError(problemDetails.parse(JSON.parse(await response.text())));
}
