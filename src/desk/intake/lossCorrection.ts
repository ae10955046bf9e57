import type { Incident } from '../../domain/incident.ts';
import { isInForce } from '../../domain/provenance.ts';
import type { SubmissionContent } from '../../domain/submission.ts';
import type { TheftReport } from '../../domain/theftReport.ts';

/** A correction that adds the loss a report tells, with its sources; `undefined` when the loss is known or not told. */
export function lossCorrection(
  known: Incident,
  { lossUsd, sources }: TheftReport,
): Extract<SubmissionContent, { kind: 'correction' }> | undefined {
  if (!isInForce(known) || known.lossUsd !== undefined || lossUsd === undefined) return undefined;
  const further = sources.filter(
    ({ title, url }) => !known.sources.some((each) => each.title === title && each.url === url),
  );
  return {
    kind: 'correction',
    record: `incident/${known.id}`,
    patch: { lossUsd, sources: [...known.sources, ...further] },
  };
}
