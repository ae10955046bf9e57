import type { Feature } from '../questions.ts';

const Z_90 = 1.6448536;

/** The middle 90 % of a feature’s prior. */
export const priorRange = ({
  prior: { mean, sd },
}: Pick<Feature, 'prior'>): { low: number; high: number } => ({
  low: mean - Z_90 * sd,
  high: mean + Z_90 * sd,
});

/** Whether the whole interval lies on one side of zero. */
const isClearOfZero = ({ low, high }: Pick<Feature, 'low' | 'high'>): boolean => low > 0 || high < 0;

/** "6 of 16 coefficients are clear of zero in vintage 2026". */
export function coefficientsTitle(
  features: readonly Pick<Feature, 'low' | 'high'>[],
  vintage: string,
): string {
  return `${features.filter(isClearOfZero).length} of ${features.length} coefficients are clear of zero in vintage ${vintage}`;
}

/** The newest vintage fitted on or before a day; without a day, or with none before it, the newest or oldest. */
export function vintageOn(
  vintages: readonly { id: string; fittedOn: string }[],
  day: string | undefined,
): string | undefined {
  const sorted = vintages.toSorted((a, b) => a.fittedOn.localeCompare(b.fittedOn));
  if (day === undefined) return sorted.at(-1)?.id;
  return (sorted.findLast(({ fittedOn }) => fittedOn <= day) ?? sorted[0])?.id;
}
