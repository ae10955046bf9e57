import { addDays, type IsoDate } from '../../domain/date.ts';
import type { IndustryEvidence, VenueEvidence } from '../../domain/evidence.ts';
import type { Model } from '../../domain/model.ts';
import { theftEvents } from '../industry/theftEvent.ts';
import { type PanelRow, panelRowsOn } from '../panel.ts';
import { fitAttributionDelay } from './fitAttributionDelay.ts';
import { fitVintage } from './fitVintage.ts';
import { trackRecordOf } from './trackRecord.ts';

const FIRST_ORIGIN_YEAR = 2012;
const FIRST_VINTAGE_YEAR = 2014;
const BASE_FROM = '2017-01-01';
const BASE_BEFORE = '2026-01-01';

/** The panel of all origins with the vintages fitted on it, and the base hazard. */
export interface FittedModel {
  model: Omit<Model, 'version' | 'dataVersion'>;
  panel: PanelRow[];
}

/**
 * Fits every yearly vintage from 2014 to the newest 1 January that the collected incidents reach.
 * Deterministic. `onProgress` is told each origin as its rows are ready.
 */
export function fitModel(
  venues: readonly VenueEvidence[],
  industry: IndustryEvidence,
  onProgress: (origin: IsoDate) => void = () => {},
): FittedModel {
  const events = theftEvents(industry.venueIncidents);
  const origins = originsThrough(addDays(industry.compilation.incidentsThrough, 1));
  const delays = new Map(origins.map((origin) => [origin, fitAttributionDelay(events, origin)]));
  const delayOn = (origin: IsoDate) => delays.get(origin) ?? fitAttributionDelay(events, origin);
  const panel = origins.flatMap((origin) => {
    onProgress(origin);
    return panelRowsOn(venues, industry, origin, delayOn(origin));
  });
  const vintages = origins
    .filter((origin) => Number(origin.slice(0, 4)) >= FIRST_VINTAGE_YEAR)
    .map((origin) => fitVintage(panel, origin, delayOn(origin)));
  return {
    model: { baseHazard: baseHazardOf(panel), trackRecord: trackRecordOf(panel, vintages), vintages },
    panel,
  };
}

function originsThrough(last: IsoDate): IsoDate[] {
  const years = Number(last.slice(0, 4)) - FIRST_ORIGIN_YEAR + 1;
  return Array.from({ length: years }, (_, i) => `${FIRST_ORIGIN_YEAR + i}-01-01`);
}

/** State thefts per venue-year over 2017–2025, as known at the fit. */
function baseHazardOf(panel: readonly PanelRow[]): number {
  const rows = panel.filter(({ origin }) => BASE_FROM <= origin && origin < BASE_BEFORE);
  const robbed = rows.filter(({ thefts }) =>
    thefts.some(({ stateKnownFrom }) => stateKnownFrom !== undefined),
  );
  return robbed.length / rows.reduce((sum, row) => sum + row.exposureYears, 0);
}
