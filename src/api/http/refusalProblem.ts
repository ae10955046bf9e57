import { BusyError, OutdatedError } from '../../domain/commit.ts';
import { Refusal, type RefusalReason } from '../../domain/refusal.ts';
import { HttpProblem, type ProblemStatus } from './problem.ts';

const STATUSES: Record<RefusalReason, ProblemStatus> = {
  notFound: 404,
  forbidden: 403,
  conflict: 409,
  invalid: 400,
  otherRequest: 422,
  tooMany: 429,
};

const RETRY_SECONDS = '1';

/** The problem that a write ends with which was refused or did not come to its turn in time; `undefined` for any other error. */
export function refusalProblem(error: Error): HttpProblem | undefined {
  if (error instanceof OutdatedError || error instanceof BusyError)
    return new HttpProblem(503, 'Too many write at this moment; send it again.', undefined, {
      'Retry-After': RETRY_SECONDS,
    });
  if (!(error instanceof Refusal)) return undefined;
  const { reason, message, pointer } = error;
  const isOfBody = pointer !== undefined || reason === 'invalid';
  const errors = isOfBody ? [{ detail: message, pointer: `/body${pointer ?? ''}` }] : undefined;
  // The address was found: it is the body that names what does not exist.
  const status = reason === 'notFound' && isOfBody ? 400 : STATUSES[reason];
  return new HttpProblem(status, message, errors);
}
