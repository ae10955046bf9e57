import type { Submission } from '../questions.ts';

/** Whether acceptance withdraws the record: a dispute that does not say what it should be instead. */
export const isWithdrawal = ({ content }: Pick<Submission, 'content'>): boolean =>
  content.kind === 'dispute' && content.patch === undefined;
