/** Exponential decay: the weight of something `ageYears` old, 1 now and ½ after each half-life. */
export function decay(ageYears: number, halfLifeYears: number): number {
  return 0.5 ** (Math.max(0, ageYears) / halfLifeYears);
}
