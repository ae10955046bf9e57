/** The standard normal's 95th percentile: half a two-sided 90 % interval, in standard deviations. */
export const Z_90 = 1.6448536269514722;
