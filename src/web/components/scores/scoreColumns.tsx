import type { Band } from '../../format/bands.ts';
import { formatPoints } from '../../format/numbers.ts';
import { formatPercent, type Odds } from '../../format/probability.ts';
import { BandLabel } from '../BandLabel.tsx';
import type { Column } from '../DataTable.tsx';
import { OddsInWords } from '../OddsInWords.tsx';
import { ScoreAxis, ScoreInterval } from '../ScoreInterval.tsx';

/** Risk points; sorted by, the riskiest first. */
export const pointsColumn: Column<{ riskPoints: number }> = {
  id: 'points',
  name: 'Risk points',
  align: 'end',
  descendsFirst: true,
  sortBy: ({ riskPoints }) => riskPoints,
  cell: ({ riskPoints }) => formatPoints(riskPoints),
};

/** The band by its name; empty for what has no score. */
export const bandColumn: Column<{ riskBand: Band | null }> = {
  id: 'band',
  name: 'Band',
  cell: ({ riskBand }) => riskBand && <BandLabel band={riskBand} />,
};

/** The probability of state theft within 12 months; empty for what has no score. */
export const probabilityColumn: Column<{ probability: Odds | null }> = {
  id: 'probability',
  name: 'State theft in 12 months',
  align: 'end',
  descendsFirst: true,
  sortBy: ({ probability }) => probability?.state,
  cell: ({ probability }) => probability && formatPercent(probability.state),
};

/** The probability drawn on its interval, with the odds in words. */
export const intervalColumn: Column<{ probability: Odds | null; riskBand: Band | null }> = {
  id: 'interval',
  name: '90\u202f% interval, log scale',
  note: <ScoreAxis />,
  width: '18rem',
  cell: ({ probability, riskBand }) =>
    probability && (
      <div class="odds-cell">
        <ScoreInterval odds={probability} {...(riskBand ? { band: riskBand } : {})} />
        <OddsInWords odds={probability} />
      </div>
    ),
};
