import { useAnswer } from '../../../api/useAnswer.ts';
import { Answered } from '../../../components/Answered.tsx';
import { Section } from '../../../components/Section.tsx';
import { Select } from '../../../components/Select.tsx';
import { useAsOf } from '../../../state/asOf.ts';
import { text } from '../../../state/parse.ts';
import { useQueryState } from '../../../state/useQueryState.ts';
import { type Model, vintageQuestion } from '../questions.ts';
import { vintageOn } from './coefficientRows.ts';
import { VintageTable } from './VintageTable.tsx';

const HEIGHT_PX = 900;

/** What the model has learnt, by vintage. */
export function CoefficientsSection({ model }: { model: Model }) {
  const asOf = useAsOf();
  const [chosen, setChosen] = useQueryState('vintage', text);
  const known = model.vintages.find(({ id }) => id === chosen)?.id;
  const vintage = known ?? vintageOn(model.vintages, asOf) ?? model.newest.id;
  const answer = useAnswer(vintageQuestion(vintage));
  return (
    <Section
      id="coefficients"
      title="What the model has learnt"
      lead="The change that one step of a feature makes to the log of the yearly hazard, or to the log-odds that a theft is a state’s. Where an interval is about as wide as its prior, the data said little. No coefficient is a causal effect."
    >
      <div class="method-vintage-choice">
        <Select
          label="Vintage"
          value={vintage}
          options={model.vintages.map(({ id, fittedOn }) => ({
            value: id,
            name: id === fittedOn.slice(0, 4) ? id : `${id}, fitted on ${fittedOn}`,
          }))}
          onChange={setChosen}
        />
        {asOf && !known && <p class="quiet small">The vintage that scores of the day looked at use.</p>}
      </div>
      <Answered answer={answer} height={HEIGHT_PX} label="Loading the vintage">
        {({ data }) => <VintageTable vintage={data} />}
      </Answered>
    </Section>
  );
}
