import { Empty } from '../../../components/Empty.tsx';
import { SourceLink } from '../../../components/EvidenceList.tsx';
import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import { AttributionList } from './AttributionList.tsx';
import { DayBefore } from './DayBefore.tsx';
import { IncidentFacts } from './IncidentFacts.tsx';
import { Related } from './Related.tsx';
import { Similar } from './Similar.tsx';
import { WrongHere } from './WrongHere.tsx';

interface Props {
  incident: Incident;
  asOf: string | undefined;
}

/** Everything on record of one incident by the day looked at. */
export function IncidentView({ incident, asOf }: Props) {
  const shown = incident.attributions.filter(({ knownFrom }) => asOf === undefined || knownFrom <= asOf);
  const { withdrawn, related = [], sources } = incident;
  return (
    <>
      {withdrawn && (
        <Empty>
          This record was withdrawn on {formatDate(withdrawn.on)}: {withdrawn.reason}
        </Empty>
      )}
      {incident.disputed && <Empty>This record is disputed; the dispute is under review.</Empty>}
      <div class="grid">
        <div class="span-8 incident-column">
          <Section title="What is on record">
            <IncidentFacts incident={incident} />
            {asOf && (
              <p class="quiet small">
                Loss, outcome, patterns and note are as recorded today; attributions as public on{' '}
                {formatDate(asOf)}.
              </p>
            )}
          </Section>
          <AttributionList incident={incident} shown={shown} asOf={asOf} />
        </div>
        <div class="span-4 incident-column">
          <DayBefore incident={incident} />
          <Section title="Sources">
            <ul class="evidence-list">
              {sources.map((source) => (
                <li key={source.title} class="incident-source">
                  <SourceLink {...source} />
                </li>
              ))}
            </ul>
          </Section>
          <WrongHere incident={incident} />
        </div>
      </div>
      <Similar incident={incident} asOf={asOf} />
      {related.length > 0 && <Related ids={related} asOf={asOf} />}
    </>
  );
}
