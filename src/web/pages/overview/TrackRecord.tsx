import { useAnswer } from '../../api/useAnswer.ts';
import { Answered } from '../../components/Answered.tsx';
import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Figure } from '../../components/Figure.tsx';
import { formatYears } from '../../format/dates.ts';
import { formatPercent, formatRoundPercent } from '../../format/probability.ts';
import { type CaptureRecord, CHANCE, captureRecord, intervalInWords } from './captureRecord.ts';
import { backtestQuestion } from './questions.ts';
import { ShareOnInterval } from './ShareOnInterval.tsx';

const HEIGHT = 96;

/** How right the forecasts were: one figure, beside what chance and a simpler rule would give. */
export function TrackRecord() {
  const answer = useAnswer(backtestQuestion);
  return (
    <div class="span-5">
      <Answered answer={answer} height={360} label="Loading the track record">
        {({ data }) => <Record record={captureRecord(data)} />}
      </Answered>
    </div>
  );
}

function Record({ record }: { record: CaptureRecord }) {
  const { share, events, sizeAlone } = record;
  const years = formatYears(String(record.firstYear), String(record.lastYear));
  const title = `${formatPercent(share.estimate)} of state thefts fell in the riskiest fifth of our forecasts`;
  return (
    <div class="overview-record">
      <Figure
        title={title}
        subtitle={`Share of the ${events} exchange-years with a state theft, ${years}, by where they stood among all forecasts made on 1 January`}
        height={HEIGHT}
        source={`Heistcast backtest, model ${record.modelVersion}; each year forecast from what was public before it`}
      >
        {(widthPx) => <ShareOnInterval share={share} chance={CHANCE} widthPx={widthPx} heightPx={HEIGHT} />}
      </Figure>
      <p>
        {intervalInWords(share)}; chance would give {formatRoundPercent(CHANCE)}
        {sizeAlone !== undefined && `, a ranking by size alone ${formatPercent(sizeAlone)}`}. The rest came
        from exchanges ranked lower. <AsOfLink href="/method">All results, and the misses</AsOfLink>
      </p>
    </div>
  );
}
