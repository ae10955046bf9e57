import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Empty } from '../../components/Empty.tsx';
import { ClaimMark } from '../../components/incidents/ClaimMark.tsx';
import { stateClaim } from '../../components/incidents/stateClaim.ts';
import { isTheft } from '../../components/incidents/theft.ts';
import { attributionWords, kindName, lossWords } from '../../components/incidents/words.ts';
import { formatDate } from '../../format/dates.ts';
import { formatCount } from '../../format/numbers.ts';
import { useAsOf } from '../../state/asOf.ts';
import { type Incident, recentQuestion } from './questions.ts';

const LIST_PX = 660;

/** The newest incidents, each with its loss and who it is laid to. */
export function RecentIncidents() {
  const answer = useAnswer(recentQuestion(useAsOf()));
  return (
    <section class="section span-4">
      <h2>Newest incidents</h2>
      <Answered answer={answer} height={LIST_PX} label="Loading the newest incidents">
        {({ data, meta }) =>
          data.length === 0 ? (
            <Empty>No incident was public that day.</Empty>
          ) : (
            <>
              <ol class="overview-incidents">
                {data.map((incident) => (
                  <IncidentLine key={incident.id} incident={incident} />
                ))}
              </ol>
              <p>
                <AsOfLink href="/incidents">
                  {meta.total === undefined ? 'All incidents' : `All ${formatCount(meta.total)} incidents`}
                </AsOfLink>
              </p>
            </>
          )
        }
      </Answered>
    </section>
  );
}

function IncidentLine({ incident }: { incident: Incident }) {
  const { target } = incident;
  return (
    <li>
      <ClaimMark status={stateClaim(incident).status} isTheft={isTheft(incident)} />
      <p>
        <AsOfLink href={`/incidents/${incident.id}`}>{target.name}</AsOfLink>
        {target.kind !== 'exchange' && <span class="quiet">, {kindName(target.kind)}</span>}:{' '}
        {lossInWords(incident)}
      </p>
      <p class="quiet small">
        {formatDate(incident.occurredOn)}. {attributionWords(incident)}
        {incident.disputed && ', disputed'}
      </p>
    </li>
  );
}

function lossInWords(incident: Incident): string {
  return incident.lossUsd === undefined ? 'loss unknown' : lossWords(incident);
}
