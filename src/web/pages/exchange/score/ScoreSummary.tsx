import { BandLabel } from '../../../components/BandLabel.tsx';
import { OddsInWords } from '../../../components/OddsInWords.tsx';
import { useWidth } from '../../../components/useWidth.ts';
import { formatDate } from '../../../format/dates.ts';
import type { Score } from '../questions.ts';
import { InShort } from './InShort.tsx';
import { ScoreFacts } from './ScoreFacts.tsx';
import { ScoreScale, scaleHeight } from './ScoreScale.tsx';

interface Props {
  score: Score;
  day: string;
  /** A past day; `undefined` for today. */
  asOf: string | undefined;
}

/** The score itself: its odds, interval and band, and what it is a forecast of. */
export function ScoreSummary({ score, day, asOf }: Props) {
  const [slot, widthPx] = useWidth<HTMLDivElement>();
  const row = { ...score, label: score.name };
  return (
    <section class="section" aria-labelledby="score">
      <h2 id="score" class="exchange-score-odds">
        <OddsInWords odds={score.probability} />
      </h2>
      <p class="exchange-score-line">
        <BandLabel band={score.riskBand} />
        <span>
          Probability that a state actor robs {score.name} within 12 months of {formatDate(day)}
        </span>
      </p>
      {score.disputed && (
        <p class="notice">A fact that this score uses is disputed; the decision is still open.</p>
      )}
      <div class="grid">
        <div class="span-7 exchange-score-figure">
          <p class="small quiet">
            Dot: best estimate. Line: 90&#8239;% interval. Above: odds a year. Below: risk points and bands.
          </p>
          <div ref={slot} style={{ minHeight: `${scaleHeight(1)}px` }}>
            {widthPx > 0 && <ScoreScale rows={[row]} widthPx={widthPx} />}
          </div>
          <p class="exchange-score-caveat">
            A forecast from public evidence, not a finding about the venue.{' '}
            <a href="#dispute">Something wrong here?</a>
          </p>
          <InShort score={score} asOf={asOf} />
        </div>
        <div class="span-5">
          <ScoreFacts score={score} />
        </div>
      </div>
    </section>
  );
}
