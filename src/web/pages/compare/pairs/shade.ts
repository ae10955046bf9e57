const STEPS = [0.05, 0.25, 0.4, 0.6, 0.75, 0.95];

/** Shade of a probability of being riskier: 0 clearly not, 3 could be either, 6 clearly. */
export const shadeOf = (probability: number): number => STEPS.filter((step) => probability >= step).length;
