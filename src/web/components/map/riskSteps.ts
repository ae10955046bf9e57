import type { api } from '../../api/client.ts';
import type { Answer } from '../../api/question.ts';

/** A jurisdiction of the ranking. */
export type JurisdictionRow = Answer<typeof api.jurisdictions>['data'][number];

/** Steps of risk points that the map tells apart: finer than the bands, between which jurisdictions differ little. */
export const RISK_STEPS = [
  { name: 'under 45', below: 45 },
  { name: '45–50', below: 50 },
  { name: '50–55', below: 55 },
  { name: '55–60', below: 60 },
  { name: '60–70', below: 70 },
  { name: '70 and over', below: Number.POSITIVE_INFINITY },
] as const;

/** Index of the step that holds some risk points. */
export const stepOf = (riskPoints: number): number => RISK_STEPS.findIndex(({ below }) => riskPoints < below);

/** How much a jurisdiction's score rests on venues there, rather than on its rules and its region. */
type VenueRecord = 'noVenue' | 'thin' | 'seen';

const FEW_VENUES = 2;

/** `thin`: one or two open venues and no theft seen since 2017, so nothing there could test the score. */
export function recordOf({ openExchanges, observedThefts }: JurisdictionRow): VenueRecord {
  if (openExchanges === 0) return 'noVenue';
  return openExchanges <= FEW_VENUES && observedThefts === 0 ? 'thin' : 'seen';
}
