/** What somebody holds against a record. */
export interface Dispute {
  /** The venue. */
  name: string;
  /** The record's evidence id; empty when something is missing. */
  evidenceId: string;
  /** What is wrong and what is right. */
  statement?: string;
  /** A public source for it. */
  source?: string;
  /** The day of the score that was looked at. */
  scoreAsOf?: string;
}

/** What stands where nothing has been written yet. */
export const TO_FILL = {
  statement: '(what is wrong, and what is right since when)',
  source: '(address of a public source)',
};

/** A dispute as the text of an issue or letter. */
export function disputeText({ name, evidenceId, statement, source, scoreAsOf }: Dispute): string {
  return [
    `Dispute: ${name}`,
    '',
    `Record: ${evidenceId || 'a fact that is missing'}`,
    ...(scoreAsOf === undefined ? [] : [`Looked at: the score of ${scoreAsOf}`]),
    `What is wrong: ${statement || TO_FILL.statement}`,
    `Public source: ${source || TO_FILL.source}`,
  ].join('\n');
}
