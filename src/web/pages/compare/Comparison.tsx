import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Section } from '../../components/Section.tsx';
import { ExposedSection } from './exposed/ExposedSection.tsx';
import { FactorsSection } from './factors/FactorsSection.tsx';
import { HistorySection } from './history/HistorySection.tsx';
import { OversightSection } from './oversight/OversightSection.tsx';
import { PairsSection } from './pairs/PairsSection.tsx';
import { pairsOf } from './pairs.ts';
import { comparisonQuestion } from './questions.ts';
import { ScoresSection } from './scores/ScoresSection.tsx';
import { TheftsSection } from './thefts/TheftsSection.tsx';

/** The height kept for it while it loads, in pixels. */
export const COMPARISON_PX = 3200;

interface Props {
  codes: readonly string[];
  asOf: string | undefined;
}

/** Everything about the jurisdictions chosen, side by side. */
export function Comparison({ codes, asOf }: Props) {
  const answer = useAnswer(comparisonQuestion(codes, asOf));
  return (
    <Answered answer={answer} height={COMPARISON_PX} label="Loading the comparison">
      {({ data: { jurisdictions, riskierThan }, meta }) => {
        const pairs = pairsOf(riskierThan);
        const shown = riskierThan.codes;
        return (
          <div class="compare-sections">
            {shown.length === 1 && <Empty>Add a second jurisdiction to compare them.</Empty>}
            <ScoresSection compared={jurisdictions} pairs={pairs} asOf={meta.asOf} />
            <FactorsSection compared={jurisdictions} asOf={meta.asOf} />
            <PairsSection matrix={riskierThan} pairs={pairs} asOf={meta.asOf} />
            <Section title="Over the years">
              <HistorySection codes={shown} asOf={meta.asOf} />
              <OversightSection codes={shown} asked={asOf} asOf={meta.asOf} />
            </Section>
            <ExposedSection compared={jurisdictions} asOf={meta.asOf} />
            <TheftsSection compared={jurisdictions} asOf={meta.asOf} />
          </div>
        );
      }}
    </Answered>
  );
}
