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
