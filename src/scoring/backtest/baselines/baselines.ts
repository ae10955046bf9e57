import type { IndustryEvidence } from '../../../domain/evidence.ts';
import type { Baseline, Learner } from './baseline.ts';
import { boostedTrees } from './boostedTrees.ts';
import { learned } from './learned.ts';
import { baseRate, lastYear } from './rates.ts';
import { equalPoints, everRobbed, sizeOnly } from './regressions.ts';

/** Learners from third-party libraries, which scoring does not import: the caller hands them in. */
export interface OutsideLearners {
  randomForest?: Learner | undefined;
}

/** Every baseline the model is compared with. */
export function baselinesOf(
  industry: Pick<IndustryEvidence, 'venueIncidents'>,
  { randomForest }: OutsideLearners,
): Baseline[] {
  return [
    baseRate,
    lastYear,
    sizeOnly,
    everRobbed(industry),
    equalPoints(industry),
    ...(randomForest ? [learned('randomForest', 'Random forest on all features', randomForest)] : []),
    learned('gradientBoosting', 'Gradient-boosted trees on all features', boostedTrees),
  ];
}
