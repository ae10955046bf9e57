import type { Failure } from '../../../api/failure.ts';

/** Why a decision did not come about, and what to do. What was written stays in every case. */
export function failureWords(failure: Failure): string {
  if (failure.kind === 'offline')
    return 'You are offline, so nothing was decided. Connect and try again: what you wrote stays.';
  if (failure.kind === 'unreachable')
    return 'No answer came, so it is not known whether it was decided. Try again: it is decided once, however often you send it.';
  const { status, title, detail = title } = failure;
  if (status === 403) return `${detail} Nothing was decided; leave it to another reviewer.`;
  if (status === 429) return 'Too many requests were made with this key. Wait a minute and try again.';
  if (status >= 500) return `${detail}. Try again in a moment: what you wrote stays, and it is decided once.`;
  return `${detail} Nothing was decided.`;
}
