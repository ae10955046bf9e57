import { formatEstimate } from '../../format/numbers.ts';

/** A comparison to begin with. */
interface Suggestion {
  title: string;
  why: string;
  codes: string[];
}

const FIXED: readonly Suggestion[] = [
  {
    title: 'East Asia',
    why: 'Venues that serve Korean and Japanese customers, and their neighbours.',
    codes: ['KR', 'JP', 'HK', 'TW', 'SG'],
  },
  {
    title: 'European Union',
    why: 'National supervisors within one union.',
    codes: ['MT', 'LT', 'EE', 'DE', 'FR'],
  },
  {
    title: 'Offshore centres',
    why: 'Small jurisdictions that many exchanges are run from.',
    codes: ['SC', 'VG', 'KY', 'BS'],
  },
  {
    title: 'The Gulf',
    why: 'Neighbouring regimes.',
    codes: ['AE', 'BH', 'SA'],
  },
  {
    title: 'Large markets',
    why: 'Venues with many customers at home.',
    codes: ['US', 'GB', 'KR', 'JP', 'BR'],
  },
];

interface Place {
  code: string;
  expectedStateThefts: number;
}

const LARGEST = 4;

/** Comparisons of jurisdictions that are in the register; the first follows from its figures. */
export function suggestionsFrom(register: readonly Place[]): Suggestion[] {
  const known = new Set(register.map(({ code }) => code));
  const largest = register
    .filter(({ expectedStateThefts }) => expectedStateThefts > 0)
    .toSorted((a, b) => b.expectedStateThefts - a.expectedStateThefts)
    .slice(0, LARGEST);
  const total = largest.reduce((sum, { expectedStateThefts }) => sum + expectedStateThefts, 0);
  const first: Suggestion = {
    title: 'Most state thefts expected',
    why: `Their open exchanges together: ${formatEstimate(total)} state thefts in 12 months.`,
    codes: largest.map(({ code }) => code),
  };
  return [first, ...FIXED]
    .map((each) => ({ ...each, codes: each.codes.filter((code) => known.has(code)) }))
    .filter(({ codes }) => codes.length > 1);
}
