import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { formatDate } from '../../format/dates.ts';
import { FIRST_DAY } from '../../state/asOf.ts';
import { withQuery } from '../../state/withQuery.ts';
import { closedSince, middleOf } from './historySpan.ts';
import type { Profile } from './questions.ts';

/** Says why a venue has no score on a day, and where it has one. */
export function NoScore({ profile, day }: { profile: Profile; day: string }) {
  const { id, name, operating } = profile;
  const closed = closedSince(operating, day);
  const lastDay = closed && dayBefore(middleOf(closed));
  return (
    <section class="section" aria-labelledby="no-score">
      <h2 id="no-score">No score on {formatDate(day)}</h2>
      <Empty>
        <p>
          {whyNot(profile, day)} Only a venue that is open can be robbed, so there is no score for this day.
          What is on record about it stays below.
        </p>
      </Empty>
      {lastDay && lastDay >= FIRST_DAY && (
        <p>
          <a href={withQuery(`/exchanges/${id}`, { asOf: lastDay })}>
            {name} as known on {formatDate(lastDay)}
          </a>
          , a day before it closed.
        </p>
      )}
      <p class="quiet">
        <AsOfLink href="/exchanges">Exchanges that are open</AsOfLink>
      </p>
    </section>
  );
}

function whyNot({ name, operating }: Profile, day: string): string {
  const closed = closedSince(operating, day);
  if (closed) return `${name} has been closed since ${formatDate(closed)}.`;
  if (operating.from === undefined) return `It is not known when ${name} opened.`;
  return `${name} was not yet open: it has been trading since ${formatDate(operating.from)}.`;
}

const DAY_MS = 86_400_000;

const dayBefore = (day: string): string => new Date(Date.parse(day) - DAY_MS).toISOString().slice(0, 10);
