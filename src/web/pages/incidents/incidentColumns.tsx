import { AsOfLink } from '../../components/AsOfLink.tsx';
import type { Column } from '../../components/DataTable.tsx';
import { ClaimMark } from '../../components/incidents/ClaimMark.tsx';
import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { CLAIM_STATUSES, stateClaim } from '../../components/incidents/stateClaim.ts';
import { isTheft, isVenue } from '../../components/incidents/theft.ts';
import { attributionWords, kindName, lossWords } from '../../components/incidents/words.ts';
import { formatDate } from '../../format/dates.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';

const unknown = <span class="absent">unknown</span>;

/** Names of attack patterns by their ids. */
export type PatternNames = ReadonlyMap<string, string>;

const nameOf = (id: string, names: PatternNames) =>
  id === 'unknown' ? unknown : (names.get(id) ?? id.replaceAll('_', ' '));

const when: Column<Incident> = {
  id: 'date',
  name: 'Date',
  descendsFirst: true,
  sortBy: ({ occurredOn }) => occurredOn,
  cell: ({ occurredOn }) => <span class="incident-unbroken">{formatDate(occurredOn)}</span>,
};

const target: Column<Incident> = {
  id: 'target',
  name: 'Target',
  isRowHeader: true,
  sortBy: (incident) => incident.target.name,
  cell: (incident) => (
    <>
      <AsOfLink href={`/incidents/${incident.id}`}>{incident.target.name}</AsOfLink>
      {!isVenue(incident) && <span class="tag">{kindName(incident.target.kind)}</span>}
      {incident.disputed && <span class="tag">disputed</span>}
    </>
  ),
};

const jurisdiction: Column<Incident> = {
  id: 'jurisdiction',
  name: 'Jurisdiction',
  sortBy: ({ jurisdiction: code }) => code && jurisdictionName(code),
  cell: ({ jurisdiction: code }) =>
    code ? (
      <AsOfLink class="quiet-link" href={`/jurisdictions/${code}`}>
        {jurisdictionName(code)}
      </AsOfLink>
    ) : (
      unknown
    ),
};

const loss: Column<Incident> = {
  id: 'loss',
  name: 'Loss',
  align: 'end',
  descendsFirst: true,
  sortBy: ({ lossUsd }) => lossUsd,
  cell: (incident) =>
    incident.lossUsd ? lossWords(incident) : <span class="absent">{lossWords(incident)}</span>,
};

const attribution: Column<Incident> = {
  id: 'attribution',
  name: 'Attribution',
  width: '15rem',
  sortBy: (incident) => CLAIM_STATUSES.indexOf(stateClaim(incident).status),
  cell: (incident) => (
    <span class="incident-claim-cell">
      <ClaimMark status={stateClaim(incident).status} isTheft={isTheft(incident)} />
      <span>{attributionWords(incident)}</span>
    </span>
  ),
};

/** The columns of the table of incidents. */
export const incidentColumns = (names: PatternNames): Column<Incident>[] => [
  target,
  when,
  jurisdiction,
  loss,
  {
    id: 'access',
    name: 'Way in',
    sortBy: ({ access }) => (access === 'unknown' ? undefined : names.get(access)),
    cell: ({ access }) => nameOf(access, names),
  },
  {
    id: 'theft',
    name: 'Way of taking',
    sortBy: ({ theft }) => (theft === 'unknown' ? undefined : names.get(theft)),
    cell: ({ theft }) => nameOf(theft, names),
  },
  attribution,
];
