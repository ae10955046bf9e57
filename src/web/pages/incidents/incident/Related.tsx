import { useAnswer } from '../../../api/useAnswer.ts';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { formatDate } from '../../../format/dates.ts';
import { incidentQuestion } from '../questions.ts';

interface Props {
  ids: readonly string[];
  asOf: string | undefined;
}

/** Other incidents of the same campaign, or of the same venue and fortnight. */
export function Related({ ids, asOf }: Props) {
  return (
    <div>
      <p>Of the same campaign, or at the same venue within a fortnight:</p>
      <ul>
        {ids.map((id) => (
          <RelatedLine key={id} id={id} asOf={asOf} />
        ))}
      </ul>
    </div>
  );
}

function RelatedLine({ id, asOf }: { id: string; asOf: string | undefined }) {
  const answer = useAnswer(incidentQuestion(id));
  if (answer.state !== 'ready') return null;
  const { target, occurredOn, disclosedOn, withdrawn } = answer.value.data;
  if (asOf && disclosedOn > asOf) return null;
  return (
    <li>
      <AsOfLink href={`/incidents/${id}`}>{target.name}</AsOfLink>, {formatDate(occurredOn)}
      {withdrawn && ' (withdrawn from the record)'}
    </li>
  );
}
