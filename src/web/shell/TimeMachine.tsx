import { FIRST_DAY, parseAsOf, today, useAsOf, useSetAsOf } from '../state/asOf.ts';

/** The one date control: everything shown is what was public on that day. */
export function TimeMachine() {
  const asOf = useAsOf();
  const setAsOf = useSetAsOf();
  const choose = (day: string) => {
    if (day === today()) setAsOf(undefined);
    else if (parseAsOf(day)) setAsOf(day);
  };
  return (
    <label class="time-machine">
      <span>As known on</span>
      <input
        type="date"
        min={FIRST_DAY}
        max={today()}
        value={asOf ?? today()}
        onChange={(event) => choose(event.currentTarget.value)}
      />
    </label>
  );
}
