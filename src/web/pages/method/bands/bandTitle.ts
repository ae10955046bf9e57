import { formatPercent } from '../../../format/probability.ts';
import { withInterval } from '../estimates.ts';
import type { BandOutcome } from '../questions.ts';

/** What happened in the lowest and in the highest band. */
export function bandTitle(bands: readonly BandOutcome[]): string {
  const seen = bands.flatMap(({ band, stateFrequency }) =>
    stateFrequency ? [{ band, share: stateFrequency }] : [],
  );
  const [lowest, highest] = [seen[0], seen.at(-1)];
  if (!lowest || !highest || lowest === highest) return 'What became of each band';
  return `A state actor robbed ${withInterval(highest.share, formatPercent)} of exchanges a year in the band “${highest.band}”, ${withInterval(lowest.share, formatPercent)} in “${lowest.band}”`;
}

/** The probabilities of a band within a year, from multiples of the base hazard; an open end is absent. */
export function bandRange(band: BandOutcome['band'], baseHazard: number): { from?: number; to?: number } {
  const [from, to] = MULTIPLES[band];
  const probability = (multiple: number) => 1 - Math.exp(-multiple * baseHazard);
  return {
    ...(from === undefined ? {} : { from: probability(from) }),
    ...(to === undefined ? {} : { to: probability(to) }),
  };
}

const MULTIPLES: Record<BandOutcome['band'], [from: number | undefined, to: number | undefined]> = {
  low: [undefined, 0.5],
  guarded: [0.5, 1],
  elevated: [1, 2],
  high: [2, 4],
  severe: [4, undefined],
};
