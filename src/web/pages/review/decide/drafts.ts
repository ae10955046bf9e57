import type { Verdict } from '../questions.ts';

/** What a reviewer has chosen and written so far. */
export interface Draft {
  verdict: Verdict | undefined;
  reason: string;
}

const NO_DRAFT: Draft = { verdict: undefined, reason: '' };

const drafts = new Map<string, Draft>();

/** What was begun on a submission: it outlasts a look elsewhere and a key that ran out, not the page. */
export const draftOf = (id: string): Draft => drafts.get(id) ?? NO_DRAFT;

export function keepDraft(id: string, draft: Draft): void {
  drafts.set(id, draft);
}

export function dropDraft(id: string): void {
  drafts.delete(id);
}

/** Leaves nothing for whoever uses the tab next. */
export function dropDrafts(): void {
  drafts.clear();
}

/** What is missing before a decision can be made, by field. */
export interface DraftProblems {
  verdict?: string;
  reason?: string;
}

/** The most letters of a reason that the API takes. */
export const LONGEST_REASON = 4000;

export function draftProblems({ verdict, reason }: Draft): DraftProblems {
  return {
    ...(verdict === undefined && { verdict: 'Choose whether to accept or to reject it' }),
    ...(reason.trim() === '' && { reason: 'Give a reason' }),
  };
}
