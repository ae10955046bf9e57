import type { Feature } from '../feature.ts';
import { controlGap } from './controlGap.ts';
import { cybersecurityIndex } from './cybersecurityIndex.ts';
import { derivatives } from './derivatives.ts';
import { fatfStanding } from './fatfStanding.ts';
import { industryClimate } from './industryClimate.ts';
import { jurisdictionThefts } from './jurisdictionThefts.ts';
import { koreanOrJapaneseRetail } from './koreanOrJapaneseRetail.ts';
import { oversightLevel } from './oversightLevel.ts';
import { ownIncidents } from './ownIncidents.ts';
import { patternRecurrence } from './patternRecurrence.ts';
import { publicFootprint } from './publicFootprint.ts';
import { size } from './size.ts';
import { youngVenue } from './youngVenue.ts';

/** The columns of the hazard of any theft, in the order of the model's terms. */
export const hazardFeatures: readonly Feature[] = [
  size,
  koreanOrJapaneseRetail,
  youngVenue,
  derivatives,
  publicFootprint,
  ownIncidents,
  jurisdictionThefts,
  industryClimate,
  oversightLevel,
  fatfStanding,
  cybersecurityIndex,
  controlGap,
  patternRecurrence,
];
