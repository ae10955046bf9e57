const CAP_PX = 3;

/** The path of an interval: a level line with upright ends. */
export const intervalPath = (fromPx: number, toPx: number, middlePx: number, capPx = CAP_PX): string =>
  `M${fromPx} ${middlePx}H${toPx}${[fromPx, toPx].map((endPx) => `M${endPx} ${middlePx - capPx}v${2 * capPx}`).join('')}`;
