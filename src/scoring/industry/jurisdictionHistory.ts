import { isKnown } from '../../domain/bitemporal.ts';
import { type IsoDate, middleDay, yearsBetween } from '../../domain/date.ts';
import type { IndustryEvidence } from '../../domain/evidence.ts';
import { decay } from '../halfLife.ts';
import type { VenueYear } from './pastYears.ts';

const HALF_LIFE_YEARS = 8;
/** Expected thefts with which a region is pulled toward the world. */
const REGION_PRIOR_THEFTS = 4;
/** Expected thefts with which a jurisdiction is pulled toward its region. */
const JURISDICTION_PRIOR_THEFTS = 3;
/** What a case at a bank counts against a theft at an exchange. */
const BANK_CASE_WEIGHT = 0.25;

/** Decayed state thefts of a jurisdiction and what was to be expected there at the world's rate. */
export interface TheftHistory {
  stateThefts: number;
  expectedThefts: number;
  /** Rate ratio of its region, shrunk toward 1. */
  regionRateRatio: number;
}

/** Histories of all jurisdictions on a day; a jurisdiction without venues has its region's. */
export interface JurisdictionHistories {
  byCode: Map<string, TheftHistory>;
  of(code: string | undefined): TheftHistory;
}

interface Tally {
  thefts: number;
  exposureYears: number;
}

/**
 * State thefts by jurisdiction, pooled partially (Gamma–Poisson, two levels): a region's rate ratio
 * is `(n + a) / (E·r + a)` with a = 4, and a jurisdiction is shrunk toward its region's (see
 * `logRateRatio`). Cases at banks and others in the UN list of 2019 count a quarter, once published.
 */
export function jurisdictionHistories(
  industry: Pick<IndustryEvidence, 'jurisdictions' | 'unPanelCases'>,
  years: readonly VenueYear[],
  asOf: IsoDate,
): JurisdictionHistories {
  const regionOf = regionsOf(industry.jurisdictions);
  const [byCode, byRegion, world] = [new Map<string, Tally>(), new Map<string, Tally>(), emptyTally()];
  for (const year of years) {
    const weight = decay(year.ageYears + 0.5, HALF_LIFE_YEARS);
    const [thefts, exposureYears] = [weight * Number(year.stateTheft), weight * year.exposureYears];
    for (const tally of [tallyOf(byCode, year.code ?? ''), tallyOf(byRegion, regionOf(year.code)), world]) {
      tally.thefts += thefts;
      tally.exposureYears += exposureYears;
    }
  }
  addPanelCases(industry, asOf, byCode, byRegion, regionOf);
  const rate = world.exposureYears > 0 ? world.thefts / world.exposureYears : 0;
  const historyOf = (code: string | undefined): TheftHistory => {
    const region = byRegion.get(regionOf(code)) ?? emptyTally();
    const own = byCode.get(code ?? '') ?? emptyTally();
    return {
      stateThefts: own.thefts,
      expectedThefts: own.exposureYears * rate,
      regionRateRatio:
        (region.thefts + REGION_PRIOR_THEFTS) / (region.exposureYears * rate + REGION_PRIOR_THEFTS),
    };
  };
  return {
    byCode: new Map([...byCode.keys()].filter(Boolean).map((code) => [code, historyOf(code)])),
    of: historyOf,
  };
}

/** Posterior of a jurisdiction's rate ratio: Gamma with this shape and rate. */
export function rateRatioPosterior(history: TheftHistory): { shape: number; rate: number } {
  return {
    shape: history.stateThefts + JURISDICTION_PRIOR_THEFTS * history.regionRateRatio,
    rate: history.expectedThefts + JURISDICTION_PRIOR_THEFTS,
  };
}

/** Log of the posterior mean rate ratio of a jurisdiction against the world; 0 is the world's rate. */
export function logRateRatio(history: TheftHistory): number {
  const { shape, rate } = rateRatioPosterior(history);
  return Math.log(shape / rate);
}

function addPanelCases(
  industry: Pick<IndustryEvidence, 'unPanelCases'>,
  asOf: IsoDate,
  byCode: Map<string, Tally>,
  byRegion: Map<string, Tally>,
  regionOf: (code: string | undefined) => string,
): void {
  for (const panelCase of industry.unPanelCases) {
    if (panelCase.targetKind === 'exchange' || !isKnown(panelCase, asOf)) continue;
    const age = yearsBetween(middleDay(panelCase.occurredOn), asOf);
    const weight = (BANK_CASE_WEIGHT * decay(age, HALF_LIFE_YEARS)) / Math.max(1, panelCase.countries.length);
    for (const code of panelCase.countries) {
      tallyOf(byCode, code).thefts += weight;
      tallyOf(byRegion, regionOf(code)).thefts += weight;
    }
  }
}

/** The pooling region of a code: its continent, where small continents and the unknown share one. */
function regionsOf(jurisdictions: IndustryEvidence['jurisdictions']): (code: string | undefined) => string {
  const regions = new Map(jurisdictions.map(({ code, region }) => [code, region]));
  return (code) => {
    const region = code === undefined ? undefined : regions.get(code);
    return region === undefined || region === 'Africa' || region === 'Oceania' ? 'Other' : region;
  };
}

function tallyOf(tallies: Map<string, Tally>, key: string): Tally {
  const found = tallies.get(key) ?? emptyTally();
  tallies.set(key, found);
  return found;
}

const emptyTally = (): Tally => ({ thefts: 0, exposureYears: 0 });
