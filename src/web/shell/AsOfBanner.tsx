import { formatDate } from '../format/dates.ts';
import { FIRST_DAY, useAsOf, useSetAsOf, useUnknownDay } from '../state/asOf.ts';

/** Says so while a past day is being looked at, with a way back, and when the address asks for a day there is not. */
export function AsOfBanner() {
  const asOf = useAsOf();
  const unknown = useUnknownDay();
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
      {unknown && (
        <div class="as-of-banner">
          <p class="wrap">
            The address asks for “{unknown}”, which is no past day since {formatDate(FIRST_DAY)}: this is
            today.
          </p>
        </div>
      )}
    </div>
  );
}
