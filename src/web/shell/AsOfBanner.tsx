import { formatDate } from '../format/dates.ts';
import { useAsOf, useSetAsOf } from '../state/asOf.ts';

/** Says so while a past day is being looked at, with a way back. */
export function AsOfBanner() {
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  return (
    <div role="status">
      {asOf && (
        <div class="as-of-banner">
          <p class="wrap">
            You are looking at <strong>{formatDate(asOf)}</strong>: only what was public by then.{' '}
            <button type="button" class="link-button" onClick={() => setAsOf(undefined)}>
              Back to today
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
