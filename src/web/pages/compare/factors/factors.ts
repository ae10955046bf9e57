import { placeFactorName } from '../../../format/factors.ts';
import { formatSignificant } from '../../../format/numbers.ts';
import { formatPercent } from '../../../format/probability.ts';
import type { Compared, Contribution } from '../questions.ts';

/** How a factor is named and its value read. */
export interface Factor {
  id: string;
  name: string;
  /** What the value means. */
  unit: string;
  /** The value in words. */
  valueInWords(value: number): string;
}

const yesOrNo = (value: number) => (value > 0 ? 'yes' : 'no');

type Reading = Omit<Factor, 'id' | 'name'>;

/** By factor, in the order in which they are shown. */
const READINGS = new Map<string, Reading>([
  [
    'jurisdictionThefts',
    {
      unit: 'rate against the world’s, pooled with the region',
      valueInWords: (value) => `${Math.exp(value).toFixed(1)} times`,
    },
  ],
  ['koreanOrJapaneseRetail', { unit: 'served from there', valueInWords: yesOrNo }],
  ['asianBase', { unit: 'where more of the thefts are state thefts', valueInWords: yesOrNo }],
  [
    'oversightLevel',
    {
      unit: '0 no regime to 3 custody or cyber rules',
      valueInWords: (value) => `level ${formatSignificant(value)}`,
    },
  ],
  [
    'cybersecurityIndex',
    {
      unit: 'fifth of the ITU index, 1 best to 5',
      valueInWords: (value) => `${formatSignificant(value)} of 5`,
    },
  ],
  [
    'fatfStanding',
    {
      unit: '0 none to 2 listed and non-compliant',
      valueInWords: (value) => `${formatSignificant(value)} of 2`,
    },
  ],
  [
    'patternRecurrence',
    { unit: 'share of recent thefts by it, halved', valueInWords: (value) => formatPercent(value) },
  ],
]);

/** For a factor that is not known here: its bare value. */
const BARE: Reading = { unit: '', valueInWords: formatSignificant };

const factorOf = (id: string): Factor => ({ id, name: placeFactorName(id), ...(READINGS.get(id) ?? BARE) });

type WithContributions = Pick<Compared, 'contributions'>;

/** The factors of some jurisdictions, in the order above, further ones after. */
export function factorsOf(compared: readonly WithContributions[]): Factor[] {
  const ids = new Set(compared.flatMap(({ contributions }) => contributions.map(({ factor }) => factor)));
  const known = [...READINGS.keys()].filter((id) => ids.has(id));
  return [...new Set([...known, ...ids])].map(factorOf);
}

/** What a factor contributes in a jurisdiction. */
export const contributionOf = (
  { contributions }: WithContributions,
  { id }: Factor,
): Contribution | undefined => contributions.find(({ factor }) => factor === id);

/** Points that no factor here explains: the average exchange and the level of the industry. */
export const restOf = ({ rawPoints, contributions }: Pick<Compared, 'rawPoints' | 'contributions'>): number =>
  rawPoints - 50 - contributions.reduce((sum, { points }) => sum + points, 0);
