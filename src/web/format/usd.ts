import { formatSignificant } from './numbers.ts';

const STEPS = [
  { from: 1e9, name: 'bn' },
  { from: 1e6, name: 'm' },
  { from: 1e3, name: 'k' },
];

/** An amount of US dollars, two significant digits: "USD 1.5bn", "USD 34m", "USD 950". */
export function formatUsd(amountUsd: number): string {
  // Rounded first, so that 999,600,000 reads 1bn and not 1,000m.
  const rounded = Number(amountUsd.toPrecision(2));
  const step = STEPS.find(({ from }) => rounded >= from);
  if (!step) return `USD\u00a0${formatSignificant(rounded)}`;
  return `USD\u00a0${formatSignificant(rounded / step.from)}${step.name}`;
}
