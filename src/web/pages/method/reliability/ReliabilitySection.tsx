import { Figure } from '../../../components/Figure.tsx';
import { Section } from '../../../components/Section.tsx';
import { csvText } from '../../../format/csv.ts';
import type { Backtest, Target } from '../questions.ts';
import { TARGET_NAMES, TARGETS } from '../targets.ts';
import { ReliabilityChart } from './ReliabilityChart.tsx';
import { ReliabilityTable } from './ReliabilityTable.tsx';
import { calibrationTitle, reliabilityTitle } from './reliabilityTitle.ts';

const HEIGHT_PX = 380;

/** Whether what was given one chance in twenty happened once in twenty. */
export function ReliabilitySection({ backtest }: { backtest: Backtest }) {
  return (
    <Section
      id="reliability"
      title={calibrationTitle(backtest.targets)}
      lead="Forecasts in steps that isotonic regression chose (CORP, Dimitriadis et al. 2021), each against the share of its exchange-years that were robbed. On the diagonal a forecast came true as often as it said."
    >
      <div class="grid">
        {TARGETS.map((name) => (
          <div key={name} class="span-6">
            <Reliability target={backtest.targets[name]} modelVersion={backtest.modelVersion} />
          </div>
        ))}
      </div>
    </Section>
  );
}

function Reliability({ target, modelVersion }: { target: Target; modelVersion: string }) {
  const { steps } = target.reliability;
  const name = TARGET_NAMES[target.target];
  const title = reliabilityTitle(target);
  return (
    <Figure
      title={title}
      subtitle={`${name}: observed share against mean forecast, %, square-root scales. Dot area: exchange-years; bar: 90\u202f% from the count alone`}
      height={HEIGHT_PX}
      source={`Heistcast backtest, model ${modelVersion}`}
      csv={{ fileName: `reliability-${target.target}-${modelVersion}.csv`, make: () => stepsCsv(steps) }}
      alternative={<ReliabilityTable steps={steps} caption={`Reliability of forecasts of ${name}`} />}
    >
      {(widthPx) => (
        <ReliabilityChart steps={steps} widthPx={widthPx} heightPx={HEIGHT_PX} label={`${name}: ${title}`} />
      )}
    </Figure>
  );
}

const stepsCsv = (steps: Target['reliability']['steps']): string =>
  csvText(
    ['from', 'to', 'forecast', 'observed', 'rows'],
    steps.map(({ from, to, forecast, observed, rows }) => [from, to, forecast, observed, rows]),
  );
