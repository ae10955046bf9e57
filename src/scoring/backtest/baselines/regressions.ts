import type { IndustryEvidence } from '../../../domain/evidence.ts';
import type { Prior } from '../../feature.ts';
import { hazardFeatures } from '../../features/hazardFeatures.ts';
import { size } from '../../features/size.ts';
import { fitPenalisedCloglog } from '../../fit/fitPenalisedCloglog.ts';
import { isPublic, theftEvents } from '../../industry/theftEvent.ts';
import type { PanelRow } from '../../panel.ts';
import { dotProduct } from '../../stats/dotProduct.ts';
import { mean } from '../../stats/mean.ts';
import { baseRateOn } from '../baseRates.ts';
import { labelOn } from '../forecastRow.ts';
import type { Baseline, Task } from './baseline.ts';

/** The model's own size feature and prior, alone. */
export const sizeOnly: Baseline = {
  id: 'sizeOnly',
  description: 'Size alone, with its prior',
  forecast: (task) => onOneColumn(task, (row) => observed(row, size.id), size.prior),
};

/** Whether a venue was ever robbed, as known on the origin. Prior: previously breached ≈ 3× (RiskRecon). */
export function everRobbed(industry: Pick<IndustryEvidence, 'venueIncidents'>): Baseline {
  const was = everRobbedBy(industry);
  return {
    id: 'everRobbed',
    description: 'Whether the venue was ever robbed',
    forecast: (task) => onOneColumn(task, was, { mean: 1.1, sd: 0.5 }),
  };
}

/**
 * What an expert would write down without fitting: one point each for the largest size, Korean or Japanese
 * retail, an earlier theft, no known control, no oversight, the first year, derivatives. The level and the
 * weight of a point are fitted.
 */
export function equalPoints(industry: Pick<IndustryEvidence, 'venueIncidents'>): Baseline {
  const was = everRobbedBy(industry);
  const points = (row: PanelRow): number => {
    const known = (id: string) => observed(row, id) ?? 0;
    return (
      known('size') / 4 +
      known('koreanOrJapaneseRetail') +
      was(row) +
      known('controlGap') +
      (3 - known('oversightLevel')) / 3 +
      known('youngVenue') +
      known('derivatives')
    );
  };
  return {
    id: 'equalPoints',
    description: 'Equal-weight expert points',
    forecast: (task) => onOneColumn(task, points, { mean: 0.5, sd: 0.5 }),
  };
}

function everRobbedBy({
  venueIncidents,
}: Pick<IndustryEvidence, 'venueIncidents'>): (row: PanelRow) => number {
  const events = Map.groupBy(theftEvents(venueIncidents), ({ venueId }) => venueId);
  return ({ venueId, origin }) =>
    Number((events.get(venueId) ?? []).some((event) => isPublic(event, origin) && event.occurredOn < origin));
}

function observed(row: PanelRow, featureId: string): number | null {
  return row.hazardValues[hazardFeatures.findIndex(({ id }) => id === featureId)] ?? null;
}

/** The model's own kind of fit on a single column: a yearly hazard with a prior, unknowns at the mean; the base rate before any event. */
function onOneColumn(
  { target, day, past, rows }: Task,
  column: (row: PanelRow) => number | null,
  prior: Prior,
): number[] {
  const outcomes = past.map((row) => labelOn(row, target, day));
  if (!outcomes.includes(1)) {
    const rate = baseRateOn(past, target, day);
    return rows.map(() => rate);
  }
  const known = past.map(column).filter((value) => value !== null);
  const centre = known.length === 0 ? 0 : mean(known);
  const inputs = (row: PanelRow) => [1, (column(row) ?? centre) - centre];
  const { coefficients } = fitPenalisedCloglog({
    rows: past.map(inputs),
    outcomes,
    exposureYears: past.map((row, i) => (outcomes[i] === 1 ? 1 : row.exposureYears)),
    priors: [null, prior],
  });
  return rows.map((row) => -Math.expm1(-Math.exp(dotProduct(inputs(row), coefficients))));
}
