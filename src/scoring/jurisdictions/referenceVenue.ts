import type { IsoDate } from '../../domain/date.ts';
import type { Exchange } from '../../domain/exchange.ts';
import type { VenueView } from '../venueView.ts';

const KOREAN_OR_JAPANESE = new Set(['KR', 'JP']);

/** The reference venue based in a jurisdiction: nothing is known of it but where it is run from. */
export function referenceVenue(code: string, asOf: IsoDate): VenueView {
  const base = {
    code,
    from: '2009',
    knownFrom: '2009-01-03',
    knownFromRule: 'stated' as const,
    sources: [],
    confidence: 'high' as const,
  };
  const venue: Exchange = {
    id: 'reference-venue',
    name: 'Reference venue',
    kind: 'exchange',
    aliases: [],
    operating: { from: '2009' },
    knownFrom: '2009-01-03',
    knownFromRule: 'stated',
    operatingBases: [base],
    legalSeats: [],
    servesKoreanOrJapaneseRetail: KOREAN_OR_JAPANESE.has(code),
    facts: [],
    sources: [],
    confidence: 'high',
  };
  return { asOf, venue, base, publicFacts: [], facts: [], volumes: [], incidents: [], thefts: [] };
}
