import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { IncidentLines } from '../../../components/incidents/IncidentLines.tsx';
import { type Incident, incidentsQuestion } from '../../../components/incidents/incidentsQuestion.ts';
import { Section } from '../../../components/Section.tsx';
import { mostSimilar, patternToShare } from './similar.ts';

const SHOWN = 6;
const LINES_PX = 220;

interface Props {
  incident: Incident;
  asOf: string | undefined;
}

/** Incidents of the same pattern. */
export function Similar({ incident, asOf }: Props) {
  const pattern = patternToShare(incident);
  const answer = useAnswer(pattern && incidentsQuestion({ pattern, asOf }));
  return (
    <Section title="Similar incidents">
      {pattern === undefined ? (
        <p>Neither the way in nor the way of taking is known, so none can be called similar.</p>
      ) : (
        <Answered answer={answer} height={LINES_PX} label="Loading similar incidents">
          {({ data }) => <Found incident={incident} pattern={pattern} others={data} />}
        </Answered>
      )}
    </Section>
  );
}

function Found({
  incident,
  pattern,
  others,
}: {
  incident: Incident;
  pattern: string;
  others: readonly Incident[];
}) {
  const similar = mostSimilar(incident, others, SHOWN);
  if (similar.length === 0) return <p>No other incident of this pattern is on record.</p>;
  return (
    <>
      <p class="quiet small">
        The same{' '}
        {pattern === incident.access ? 'way in; those with the same way of taking first' : 'way of taking'}.
      </p>
      <IncidentLines incidents={similar} />
      <p>
        <AsOfLink href={`/incidents?pattern=${pattern}`}>All incidents of this pattern</AsOfLink>
      </p>
    </>
  );
}
