/** Why a question has no answer. */
export type Failure =
  | { kind: 'offline' }
  /** The service did not answer, or not with what it promises. */
  | { kind: 'unreachable' }
  /** The service said why not (RFC 9457). */
  | { kind: 'problem'; status: number; title: string; detail?: string };

/** An answer that says why the question was refused. */
export class ApiProblem extends Error {
  readonly failure: Extract<Failure, { kind: 'problem' }>;
  constructor(status: number, title: string, detail: string | undefined) {
    super(detail ?? title);
    this.failure = { kind: 'problem', status, title, ...(detail === undefined ? {} : { detail }) };
  }
}

/** What went wrong, from what was thrown. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ApiProblem) return error.failure;
  return navigator.onLine ? { kind: 'unreachable' } : { kind: 'offline' };
}
