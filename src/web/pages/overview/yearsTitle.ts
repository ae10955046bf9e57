import { formatCount } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';
import { type Measure, type StackedYear, totals } from './stackYears.ts';

/** The finding of the years' bars. */
export function yearsTitle(stacks: readonly StackedYear[], measure: Measure): string {
  const { attributed, suspected, other } = totals(stacks, measure);
  const all = attributed + suspected + other;
  const since = stacks[0]?.year;
  if (attributed + suspected === 0)
    return `None of the ${measure === 'thefts' ? `${formatCount(all)} thefts` : formatUsd(all)} known since ${since} is laid to a state actor`;
  if (measure === 'thefts')
    return `${formatCount(attributed + suspected)} of ${formatCount(all)} thefts since ${since} are laid to state actors, ${formatCount(suspected)} of them as suspicion`;
  return `${formatPercent((attributed + suspected) / all)} of the ${formatUsd(all)} known to be stolen since ${since} is laid to state actors, ${formatUsd(suspected)} as suspicion`;
}

export const yearsSubtitle = (measure: Measure): string =>
  measure === 'thefts'
    ? 'Thefts by intrusion from exchanges and other services for crypto-assets, number a year'
    : 'Known losses to thefts by intrusion from exchanges and other services for crypto-assets, US dollars of their day';
