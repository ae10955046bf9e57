import { ClaimMark } from '../../../components/incidents/ClaimMark.tsx';

/** What the marks of a history mean. */
export function HistoryKey() {
  return (
    <ul class="legend exchange-score-history-key">
      <li>
        <ClaimMark status="attributed" /> Theft attributed to a state
      </li>
      <li>
        <ClaimMark status="suspected" /> State suspected
      </li>
      <li>
        <ClaimMark status="none" /> Theft laid to no state
      </li>
      <li>
        <ClaimMark status="none" isTheft={false} /> No theft: attempt, leak or other loss
      </li>
      <li>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path class="exchange-score-history-claim" d="M6 1l5 5l-5 5l-5 -5Z" />
        </svg>
        Day on which it was laid to a state
      </li>
    </ul>
  );
}
