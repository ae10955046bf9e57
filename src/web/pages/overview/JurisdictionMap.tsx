import { csvUrl } from '../../api/question.ts';
import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { RiskMap } from '../../components/map/RiskMap.tsx';
import { useAsOf } from '../../state/asOf.ts';
import { exposedQuestion } from './questions.ts';

const MAP_PX = 720;

/** The jurisdictions with an open exchange on a map, with the way to the same as a table. */
export function JurisdictionMap() {
  const question = exposedQuestion(useAsOf());
  const answer = useAnswer(question);
  return (
    <Answered answer={answer} height={MAP_PX} label="Loading the jurisdictions">
      {({ data, meta }) => (
        <>
          <RiskMap rows={data} asOf={meta.asOf} csvHref={csvUrl(question)} />
          <p>
            <AsOfLink href="/jurisdictions">The same as a table, with intervals</AsOfLink>
          </p>
        </>
      )}
    </Answered>
  );
}
