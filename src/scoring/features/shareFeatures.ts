import type { Feature } from '../feature.ts';
import { asianBase } from './asianBase.ts';
import { recentStateShare } from './recentStateShare.ts';
import { stateInterestInSize } from './stateInterestInSize.ts';

/** The columns of the share of state thefts among thefts; at most four, for exact Shapley values. */
export const shareFeatures: readonly Feature[] = [recentStateShare, asianBase, stateInterestInSize];
