import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../components/incidents/stateClaim.ts';
import { csvText } from '../../format/csv.ts';

const HEADER = [
  'id',
  'occurredOn',
  'disclosedOn',
  'target',
  'targetKind',
  'jurisdiction',
  'lossUsd',
  'access',
  'theft',
  'stateClaim',
  'sponsor',
  'actor',
  'withdrawnOn',
];

/** The incidents of a table as CSV, for what the API cannot filter by. */
export const incidentsCsv = (incidents: readonly Incident[]): string =>
  csvText(
    HEADER,
    incidents.map((each) => {
      const { status, attribution } = stateClaim(each);
      return [
        each.id,
        each.occurredOn,
        each.disclosedOn,
        each.target.name,
        each.target.kind,
        each.jurisdiction,
        each.lossUsd,
        each.access,
        each.theft,
        status,
        attribution?.sponsor,
        attribution?.actor,
        each.withdrawn?.on,
      ];
    }),
  );
