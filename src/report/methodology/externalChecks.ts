import type { BacktestResult } from '../../domain/backtest.ts';
import type { Model } from '../../domain/model.ts';
import { decimal, percent, signed } from '../figuresInWords.ts';
import { section, table } from '../markdown.ts';

/** Halvings of volume rank in one step of the size feature. */
const HALVINGS_PER_STEP = 1.7;

/** What others found on other data, beside ours. */
export function externalChecksSection({ vintages }: Model, { bands }: BacktestResult): string {
  const coefficient = (feature: string) =>
    vintages.at(-1)?.hazard.terms.find((term) => term.feature === feature)?.coefficient ?? 0;
  const [lowest, highest] = [bands[0], bands.at(-1)];
  const frequency = (band: typeof lowest) => band?.anyFrequency?.estimate ?? 0;
  const ratio =
    frequency(lowest) > 0 ? `×${decimal(frequency(highest) / frequency(lowest), 1)}` : 'not defined';
  return section(
    'Beside what others found',
    table(
      ['', 'others', 'ours'],
      [
        [
          'size',
          '+0.42 to +0.52 on the log-odds per doubling of volume (Moore & Christin 2013; Wheatley et al.)',
          `${signed(coefficient('size'), 2)} on the log-hazard per step of ${HALVINGS_PER_STEP} halvings of rank, ${signed(coefficient('size') / HALVINGS_PER_STEP, 2)} per halving; rank is not volume, so only sign and order compare`,
        ],
        [
          'an earlier theft',
          'about ×3 (RiskRecon), not holding size fixed',
          `×${decimal(Math.exp(coefficient('ownIncidents')))} for a theft just before, everything else equal; mostly prior`,
        ],
        [
          'worst grade against best',
          '×4 (RiskRecon) to ×13.8 (SecurityScorecard)',
          `${ratio}: ${percent(frequency(highest), 1)} of venue-years robbed in the band ${highest?.band}, ${percent(frequency(lowest), 1)} in ${lowest?.band}`,
        ],
      ],
    ),
  );
}
