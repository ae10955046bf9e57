import { ClaimMark } from '../../../components/incidents/ClaimMark.tsx';
import { CLAIM_STATUSES } from '../../../components/incidents/stateClaim.ts';
import { claimName } from '../../../components/incidents/words.ts';

/** What the marks of the thefts stand for. */
export function HistoryLegend() {
  return (
    <ul class="legend jurisdiction-history-head" aria-label="Thefts">
      {CLAIM_STATUSES.map((status) => (
        <li key={status}>
          <ClaimMark status={status} />
          {claimName(status)}
        </li>
      ))}
    </ul>
  );
}
