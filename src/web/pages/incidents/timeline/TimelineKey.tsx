import { formatCount } from '../../../format/numbers.ts';
import { ClaimMark } from '../ClaimMark.tsx';
import type { Incident } from '../incidentsQuestion.ts';
import { CLAIM_STATUSES, stateClaim } from '../stateClaim.ts';
import { isTheft } from '../theft.ts';
import { claimName } from '../words.ts';

/** What the marks mean, and how many there are of each. */
export function TimelineKey({ incidents }: { incidents: readonly Incident[] }) {
  const thefts = incidents.filter(isTheft);
  const others = incidents.length - thefts.length;
  return (
    <ul class="timeline-key">
      {CLAIM_STATUSES.filter((status) => countOf(thefts, status) > 0).map((status) => (
        <li key={status}>
          <ClaimMark status={status} /> {formatCount(countOf(thefts, status))} {claimName(status)}
        </li>
      ))}
      {others > 0 && (
        <li>
          <ClaimMark status="none" isTheft={false} /> {formatCount(others)} not a theft by intrusion
        </li>
      )}
    </ul>
  );
}

const countOf = (thefts: readonly Incident[], status: (typeof CLAIM_STATUSES)[number]): number =>
  thefts.filter((theft) => stateClaim(theft).status === status).length;
