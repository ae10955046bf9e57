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

const KNOWN: readonly Factor[] = [
  {
    id: 'jurisdictionThefts',
    name: 'State thefts there before',
    unit: 'rate against the world’s, pooled with the region',
    valueInWords: (value) => `${Math.exp(value).toFixed(1)} times`,
  },
  {
    id: 'koreanOrJapaneseRetail',
    name: 'Korean or Japanese retail customers',
    unit: 'served from there',
    valueInWords: yesOrNo,
  },
  {
    id: 'asianBase',
    name: 'Run from Asia',
    unit: 'where more of the thefts are state thefts',
    valueInWords: yesOrNo,
  },
  {
    id: 'oversightLevel',
    name: 'Oversight level',
    unit: '0 no regime to 3 custody or cyber rules',
    valueInWords: (value) => `level ${formatSignificant(value)}`,
  },
  {
    id: 'cybersecurityIndex',
    name: 'Cybersecurity index',
    unit: 'fifth of the ITU index, 1 best to 5',
    valueInWords: (value) => `${formatSignificant(value)} of 5`,
  },
  {
    id: 'fatfStanding',
    name: 'FATF shortfall',
    unit: '0 none to 2 listed and non-compliant',
    valueInWords: (value) => `${formatSignificant(value)} of 2`,
  },
  {
    id: 'patternRecurrence',
    name: 'Attack pattern seen there',
    unit: 'share of recent thefts by it, halved',
    valueInWords: (value) => formatPercent(value),
  },
];

/** A factor by its id; one that is not known here keeps its id and its bare value. */
const factorOf = (id: string): Factor =>
  KNOWN.find((each) => each.id === id) ?? { id, name: id, unit: '', valueInWords: formatSignificant };

type WithContributions = Pick<Compared, 'contributions'>;

/** The factors of some jurisdictions, in the order above, further ones after. */
export function factorsOf(compared: readonly WithContributions[]): Factor[] {
  const ids = new Set(compared.flatMap(({ contributions }) => contributions.map(({ factor }) => factor)));
  const known = KNOWN.filter(({ id }) => ids.has(id));
  const others = [...ids].filter((id) => !KNOWN.some((each) => each.id === id));
  return [...known, ...others.map(factorOf)];
}

/** What a factor contributes in a jurisdiction. */
export const contributionOf = (
  { contributions }: WithContributions,
  { id }: Factor,
): Contribution | undefined => contributions.find(({ factor }) => factor === id);

/** Points that no factor here explains: the average exchange and the level of the industry. */
export const restOf = ({ rawPoints, contributions }: Pick<Compared, 'rawPoints' | 'contributions'>): number =>
  rawPoints - 50 - contributions.reduce((sum, { points }) => sum + points, 0);
