/** From this probability on, one jurisdiction counts as clearly riskier: as a 90 % interval, two-sided. */
export const CLEAR = 0.95;

/** Two jurisdictions, the riskier one first, with the probability that it is. */
export interface Pair {
  riskier: string;
  other: string;
  probability: number;
}

/** The matrix of P(row riskier than column). */
export interface RiskierThan {
  codes: string[];
  probabilities: number[][];
}

/** Every pair once, the least clear first. */
export function pairsOf({ codes, probabilities }: RiskierThan): Pair[] {
  const pairs = codes.flatMap((a, row) =>
    codes.slice(row + 1).map((b, offset) => {
      const probability = probabilities[row]?.[row + 1 + offset] ?? 0.5;
      return probability >= 0.5
        ? { riskier: a, other: b, probability }
        : { riskier: b, other: a, probability: 1 - probability };
    }),
  );
  return pairs.toSorted((a, b) => a.probability - b.probability);
}

/** Whether a pair's order is clear. */
export const isClear = ({ probability }: Pair): boolean => probability >= CLEAR;
