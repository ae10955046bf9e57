import { ClaimMark } from '../../incidents/ClaimMark.tsx';
import { claimName } from '../../incidents/words.ts';
import { CLAIM_STATUSES } from '../../incidents/stateClaim.ts';

/** What the marks of the thefts stand for. */
export function HistoryLegend() {
  return (
    <ul class="legend history-head" aria-label="Thefts">
      {CLAIM_STATUSES.map((status) => (
        <li key={status}>
          <ClaimMark status={status} />
          {claimName(status)}
        </li>
      ))}
    </ul>
  );
}
