import type { Failure } from '../../../api/failure.ts';

/** Why a dispute was not filed, and what to do. What was written stays in every case. */
export function filingFailure(failure: Failure): string | undefined {
  if (failure.kind === 'offline')
    return 'You are offline, so nothing was filed. Connect and try again: what you wrote stays.';
  if (failure.kind === 'unreachable')
    return 'No answer came, so it is not known whether it was filed. Try again: it is filed once, however often you send it.';
  const { status, title, detail = title } = failure;
  // The field of the key says so.
  if (status === 401) return undefined;
  if (status === 403)
    return 'This key may not file submissions: that takes one with the scope “submit”. Forget it and enter another, or send the prepared text.';
  if (status === 429) return `${detail} Wait a minute and try again.`;
  return `Nothing was filed: ${detail}`;
}
