import { CsvLink } from '../../../components/CsvLink.tsx';
import { Section } from '../../../components/Section.tsx';
import type { Backtest } from '../questions.ts';
import { TARGET_NAMES, TARGETS } from '../targets.ts';
import { othersCsv } from './othersCsv.ts';
import { PeersTable } from './PeersTable.tsx';
import { RulesTable } from './RulesTable.tsx';
import { othersTitle } from './verdicts.ts';

/** The model beside simpler rules and other publishers’ ratings. */
export function OthersSection({ backtest }: { backtest: Backtest }) {
  const { targets, peers, modelVersion } = backtest;
  return (
    <Section
      id="others"
      title={othersTitle({ state: targets.state.comparisons, any: targets.any.comparisons })}
      lead="Paired differences on the same exchange-years and the same resamples, with 90 % intervals. AUC above 0 and log loss below 0 mean that the model is better; it is called ahead only where both intervals lie wholly on that side. The line marks no difference."
    >
      {TARGETS.map((name) => (
        <div key={name} class="method-part">
          <h3>{TARGET_NAMES[name]}</h3>
          <RulesTable target={targets[name]} />
        </div>
      ))}
      <div class="method-part">
        <h3>Ratings of other publishers</h3>
        <p class="section-lead">
          Read as a statement of safety, against our probability of any theft on the day of publication, for
          the same exchanges; robbed after it, to the end of the collected incidents. A rating with an AUC
          below 0.5 ranks thefts backwards.
        </p>
        <PeersTable peers={peers} />
      </div>
      <p class="source-line">
        <span>Heistcast backtest, model {modelVersion}; the rules learn on the same rows and labels</span>
        <CsvLink fileName={`against-others-${modelVersion}.csv`} make={() => othersCsv(backtest)} />
      </p>
    </Section>
  );
}
