/** What is forecast, in the order of the columns. */
export const TARGETS = ['state', 'any'] as const;
export type TargetName = (typeof TARGETS)[number];

/** "State theft" or "Any theft". */
export const TARGET_NAMES: Record<TargetName, string> = { state: 'State theft', any: 'Any theft' };
