import { ClaimMark } from '../../../components/incidents/ClaimMark.tsx';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { CLAIM_STATUSES, stateClaim } from '../../../components/incidents/stateClaim.ts';
import { isTheft } from '../../../components/incidents/theft.ts';
import { claimName } from '../../../components/incidents/words.ts';
import { formatCount } from '../../../format/numbers.ts';

/** What the marks mean, and how many there are of each. */
export function TimelineKey({ incidents }: { incidents: readonly Incident[] }) {
  const thefts = incidents.filter(isTheft);
  const others = incidents.length - thefts.length;
  return (
    <ul class="legend incident-timeline-key">
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
