import { isKnown } from '../../domain/bitemporal.ts';
import { firstDay, type IsoDate } from '../../domain/date.ts';
import type {
  Jurisdiction,
  JurisdictionEvent,
  JurisdictionIndex,
  OversightLevel,
} from '../../domain/jurisdiction.ts';

/** How a jurisdiction stood on a day, with the records that say so. */
export interface JurisdictionStanding {
  oversight: OversightLevel | undefined;
  /** The listing in force, if it was on a FATF list. */
  fatfListing: JurisdictionEvent | undefined;
  /** Its latest rating on FATF Recommendation 15 (virtual assets). */
  recommendation15: JurisdictionEvent | undefined;
  /** The latest edition of the ITU Global Cybersecurity Index published by then. */
  cybersecurityIndex: JurisdictionIndex | undefined;
}

/** A jurisdiction as it could be known on a day. */
export function standingOf(jurisdiction: Jurisdiction, asOf: IsoDate): JurisdictionStanding {
  const events = jurisdiction.events.filter((event) => isKnown(event, asOf) && firstDay(event.from) <= asOf);
  const lastFatf = events.findLast(({ kind }) => kind.startsWith('fatf_') && kind !== 'fatf_r15_rating');
  return {
    oversight: jurisdiction.oversightLevels.findLast((each) => isKnown(each, asOf)),
    fatfListing: lastFatf?.kind === 'fatf_grey_delisted' ? undefined : lastFatf,
    recommendation15: events.findLast(({ kind }) => kind === 'fatf_r15_rating'),
    cybersecurityIndex: jurisdiction.indices
      .filter((each) => each.index === 'itu_gci' && isKnown(each, asOf))
      .sort((a, b) => a.edition - b.edition)
      .at(-1),
  };
}
