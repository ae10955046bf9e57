const WIDTH = 150;
const HEIGHT = 20;
const PAD = 14;

/** The drawing of ranks: the last on the left, the first (riskiest) on the right. */
export const RANKS = {
  width: WIDTH,
  height: HEIGHT,
  position:
    (of: number) =>
    (rank: number): number =>
      of <= 1 ? WIDTH / 2 : PAD + ((of - rank) / (of - 1)) * (WIDTH - 2 * PAD),
};

/** A line with upright ends, at half height. */
export function intervalPath(from: number, to: number): string {
  const middle = HEIGHT / 2;
  return `M${from} ${middle}H${to}M${from} ${middle - 3}v6M${to} ${middle - 3}v6`;
}
