import { formatDate } from '../../format/dates.ts';
import { AsOfLink } from '../AsOfLink.tsx';
import { ClaimMark } from './ClaimMark.tsx';
import type { Incident } from './incidentsQuestion.ts';
import { stateClaim } from './stateClaim.ts';
import { isTheft } from './theft.ts';
import { claimPhrase, lossPhrase } from './words.ts';
import './incidents.css';

/** A few incidents, a line each: name, date, loss, and what is said of a state. */
export function IncidentLines({ incidents }: { incidents: readonly Incident[] }) {
  return (
    <ul class="incident-lines">
      {incidents.map((incident) => (
        <li key={incident.id}>
          <ClaimMark status={stateClaim(incident).status} isTheft={isTheft(incident)} />
          <span>
            <AsOfLink href={`/incidents/${incident.id}`}>{incident.target.name}</AsOfLink>,{' '}
            {formatDate(incident.occurredOn)}
            <span class="quiet small">
              {' '}
              {lossPhrase(incident)}, {claimPhrase(incident)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
