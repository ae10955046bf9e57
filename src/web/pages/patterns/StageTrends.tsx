import { Empty } from '../../components/Empty.tsx';
import { Figure } from '../../components/Figure.tsx';
import { formatDate } from '../../format/dates.ts';
import { type Stage, shareOf } from './patternShares.ts';
import { type Trend, trendFinding } from './stageTrends.ts';
import { TrendPanel } from './TrendPanel.tsx';
import { TrendTable } from './TrendTable.tsx';
import { trendsCsv } from './trendsCsv.ts';

const FIGURE_PX = 160;
const AXIS_STEP = 0.1;

interface Props {
  trends: readonly Trend[];
  stage: Stage;
  /** "exchanges, brokers and custodians". */
  targetsInWords: string;
  asOf: string;
}

/** How the shares of a stage's patterns moved, a panel for each. */
export function StageTrends({ trends, stage, targetsInWords, asOf }: Props) {
  const windows = trends.flatMap((trend) => trend.windows);
  if (windows.length === 0) return <Empty>Fewer than three years of thefts were public by then.</Empty>;
  const largest = Math.max(...windows.map((window) => shareOf(window) ?? 0));
  const topShare = Math.ceil(largest / AXIS_STEP) * AXIS_STEP;
  return (
    <Figure
      title={trendFinding(trends, stage)}
      subtitle={`Share of thefts from ${targetsInWords}, %, in the three years that end with each year`}
      height={FIGURE_PX}
      source={`Heistcast incidents and attributions public on ${formatDate(asOf)}; the last years will still change`}
      csv={{ fileName: `patterns-${stage}.csv`, make: () => trendsCsv(trends) }}
      alternative={<TrendTable trends={trends} caption={trendFinding(trends, stage)} />}
    >
      {() => (
        <>
          <TrendKey />
          <ul class="pattern-trend-panels">
            {trends.map((trend) => (
              <TrendPanel key={trend.id} trend={trend} stage={stage} topShare={topShare} />
            ))}
          </ul>
        </>
      )}
    </Figure>
  );
}

function TrendKey() {
  return (
    <ul class="pattern-trend-key">
      <li>
        <span class="pattern-trend-swatch pattern-trend-swatch-state" aria-hidden="true" /> state thefts
      </li>
      <li>
        <span class="pattern-trend-swatch" aria-hidden="true" /> other thefts
      </li>
    </ul>
  );
}
