import { CsvLink } from '../../../components/CsvLink.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatYears } from '../../../format/dates.ts';
import { formatCount } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import { withInterval } from '../estimates.ts';
import type { Backtest } from '../questions.ts';
import { FiguresTable } from './FiguresTable.tsx';
import { figuresCsv } from './figuresCsv.ts';
import { VariantsTable } from './VariantsTable.tsx';

/** How right the forecasts were: the figures. */
export function FiguresSection({ backtest }: { backtest: Backtest }) {
  const { state, any } = backtest.targets;
  const years = formatYears(String(backtest.firstYear), String(backtest.lastYear));
  const { rows, venues } = state.figures;
  return (
    <Section
      id="figures"
      title={`In ${withInterval(state.figures.auc, formatPercent)} of pairs the exchange that a state actor robbed had ranked above the one that was not`}
      lead={`Each year, ${years}, was forecast by a model fitted on what was public before it: ${formatCount(rows)} exchange-years of ${formatCount(venues)} exchanges, ${formatCount(any.figures.events)} with a theft, ${formatCount(state.figures.events)} of these with a state theft by all that is known now. In brackets: 90\u202f% intervals.`}
    >
      <FiguresTable targets={backtest.targets} />
      <h3>The same forecasts on other rows and labels</h3>
      <VariantsTable variants={backtest.variants} />
      <p class="source-line">
        <span>
          Heistcast backtest, model {backtest.modelVersion}; intervals from {backtest.bootstrap.resamples}{' '}
          resamples of whole exchanges
        </span>
        <CsvLink
          fileName={`backtest-figures-${backtest.modelVersion}.csv`}
          make={() => figuresCsv(backtest)}
        />
      </p>
    </Section>
  );
}
