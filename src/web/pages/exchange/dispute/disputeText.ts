/** What somebody holds against a record. */
export interface Dispute {
  exchangeId: string;
  exchangeName: string;
  /** The record in question; empty when something is missing. */
  evidenceId: string;
  /** What is wrong and what is right. */
  statement: string;
  /** A public source for it. */
  source: string;
  /** Versions and day of the score that was looked at. */
  asOf: string;
}

const TO_FILL = {
  statement: '(what is wrong, and what is right since when)',
  source: '(address of a public source)',
};

/** A dispute as JSON, ready for a reviewer. */
export function disputeJson({ exchangeId, evidenceId, statement, source, asOf }: Dispute): string {
  const body = {
    kind: 'dispute',
    exchange: exchangeId,
    evidence: evidenceId === '' ? [] : [evidenceId],
    statement: statement || TO_FILL.statement,
    sources: [{ url: source || TO_FILL.source }],
    scoreAsOf: asOf,
  };
  return JSON.stringify(body, null, 2);
}

/** A dispute as the text of an issue or letter. */
export function disputeText({ exchangeName, evidenceId, statement, source, asOf }: Dispute): string {
  return [
    `Dispute: ${exchangeName}`,
    '',
    `Record: ${evidenceId || 'a fact that is missing'}`,
    `Looked at: the score of ${asOf}`,
    `What is wrong: ${statement || TO_FILL.statement}`,
    `Public source: ${source || TO_FILL.source}`,
  ].join('\n');
}
