import { TO_FILL } from '../../../components/dispute/disputeText.ts';
import type { Disputable } from '../disputable.ts';

/** What is entered in the form of a dispute. */
export interface DisputeInput {
  /** The record's evidence id; empty when something is missing. */
  record: string;
  statement: string;
  source: string;
  /** What the record should say, a JSON Merge Patch; empty to have it withdrawn. */
  patch: string;
}

export const NO_INPUT: DisputeInput = { record: '', statement: '', source: '', patch: '' };

/** The body of POST /v1/submissions. */
export interface DisputeBody {
  kind: 'dispute';
  record: string;
  statement: string;
  patch?: object;
  comment: string;
}

/** A dispute as the API takes it, of a score that was looked at as of `day`. */
export function disputeBody({ record, statement, source, patch }: DisputeInput, day: string): DisputeBody {
  const changes = patchOf(patch);
  const lines = [statement.trim(), ...(source.trim() === '' ? [] : [`Public source: ${source.trim()}`])];
  return {
    ...{ kind: 'dispute', record, statement: lines.join('\n\n') },
    ...(changes && { patch: changes }),
    comment: `Looked at the score of ${day}.`,
  };
}

/** The same with what is still to be filled in marked as such, to be copied. */
export const draftBody = (input: DisputeInput, day: string): DisputeBody =>
  disputeBody(
    { ...input, statement: input.statement || TO_FILL.statement, source: input.source || TO_FILL.source },
    day,
  );

/** The members that a patch changes; `undefined` for a text that is no JSON object. */
function patchOf(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** What is wrong with an input, by field. */
export type InputProblems = Partial<Record<keyof DisputeInput, string>>;

export function inputProblems(
  { record, statement, patch }: DisputeInput,
  chosen: Disputable | undefined,
): InputProblems {
  const isPatchEmpty = patch.trim() === '';
  return {
    ...(record === '' && {
      record:
        'Choose the record that is wrong; one that is missing is filed as a fact of its own, as the JSON shows',
    }),
    ...(statement.trim() === '' && { statement: 'Say what is wrong, and what is right' }),
    ...(chosen?.isNeeded &&
      isPatchEmpty && { patch: 'A profile cannot be withdrawn: say what it should be' }),
    ...(!isPatchEmpty &&
      patchOf(patch) === undefined && { patch: 'This is no JSON object: {"member": "value"}' }),
  };
}
