import { type Dispute, TO_FILL } from '../../../components/dispute/disputeText.ts';

/** A dispute as JSON, ready for a reviewer. */
export function disputeJson(exchangeId: string, dispute: Dispute): string {
  const { evidenceId, statement, source, scoreAsOf } = dispute;
  const body = {
    kind: 'dispute',
    exchange: exchangeId,
    evidence: evidenceId === '' ? [] : [evidenceId],
    statement: statement || TO_FILL.statement,
    sources: [{ url: source || TO_FILL.source }],
    scoreAsOf,
  };
  return JSON.stringify(body, null, 2);
}
