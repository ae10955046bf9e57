import { type IsoDate, lastDay } from '../domain/date.ts';
import type { VenueEvidence } from '../domain/evidence.ts';
import type { ExchangeFact, ExchangeFactKind } from '../domain/exchange.ts';
import type { Incident } from '../domain/incident.ts';
import type { VenueProfile } from '../domain/venueProfile.ts';
import type { IndustryContext } from './industry/industryContext.ts';
import { recurrencesOf } from './industry/patternRecurrence.ts';
import { theftEvents } from './industry/theftEvent.ts';
import { publicIncidents } from './venueView.ts';

/** The id under which a described venue is scored; no venue of the registry has it. */
export const DESCRIBED_VENUE = 'self-described';

const described = {
  knownFromRule: 'stated' as const,
  sources: [{ title: 'Described by whoever asks', cited: false }],
  confidence: 'low' as const,
};
const BEGINNING = '2009-01-03';

/**
 * A described venue as evidence on a day, everything public by then; `base` is the alpha-2 code of its
 * operating base. Its controls count as those of a registry venue do, toward the control gap and, as public
 * facts, toward its footprint.
 */
export function describedEvidence(profile: VenueProfile, base: string, asOf: IsoDate): VenueEvidence {
  const { volumeRank } = profile;
  return {
    venue: {
      id: DESCRIBED_VENUE,
      name: profile.name,
      kind: profile.kind,
      aliases: [],
      operating: profile.operatingFrom === undefined ? {} : { from: profile.operatingFrom },
      knownFrom: BEGINNING,
      operatingBases: [{ code: base, from: '2009', knownFrom: BEGINNING, ...described }],
      legalSeats: [],
      servesKoreanOrJapaneseRetail: profile.servesKoreanOrJapaneseRetail,
      ...(profile.listsDerivatives !== undefined && { listsDerivatives: profile.listsDerivatives }),
      facts: factsOf(profile, asOf),
      ...described,
    },
    volumes:
      volumeRank === undefined
        ? []
        : [
            {
              snapshot: DESCRIBED_VENUE,
              observedOn: asOf,
              rank: volumeRank,
              venuesRanked: volumeRank,
              fullCrossSection: true,
              confidence: 'low',
            },
          ],
    incidents: profile.incidents.map((each, i) => incidentOf(profile, each, i)),
  };
}

/** The context in which a described venue is scored: its own past patterns are known, the rest is the industry's. */
export function contextOfDescribed({ incidents }: VenueEvidence, context: IndustryContext): IndustryContext {
  const { asOf, patternPrevalence, recurrences } = context;
  const thefts = theftEvents(publicIncidents(incidents, asOf));
  const { byVenue } = recurrencesOf(thefts, patternPrevalence, new Map(), asOf);
  return { ...context, recurrences: { byVenue, byCode: recurrences.byCode } };
}

function factsOf({ controls, sizeTier, publicFacts }: VenueProfile, asOf: IsoDate): ExchangeFact[] {
  const kinds = [...new Set(controls)];
  const count = publicFacts ?? 0;
  const fact = (id: string, kind: ExchangeFactKind, value: string): ExchangeFact => ({
    id: id.replaceAll('_', '-'),
    kind,
    value,
    from: asOf,
    knownFrom: asOf,
    ...described,
  });
  return [
    ...kinds.map((kind, i) =>
      // A control beyond the stated number of public facts is not one of them.
      i < count ? fact(kind, kind, kind) : { ...fact(kind, kind, kind), promptedBy: DESCRIBED_VENUE },
    ),
    ...Array.from({ length: Math.max(0, count - kinds.length) }, (_, i) =>
      fact(`public-fact-${i + 1}`, 'licence', 'a public fact'),
    ),
    ...(sizeTier === undefined
      ? []
      : [{ ...fact('tier', 'volume_tier_change', `tier ${sizeTier}`), sizeTier }]),
  ];
}

function incidentOf(
  { name, kind }: VenueProfile,
  { occurredOn, access, theft, lossUsd, state }: VenueProfile['incidents'][number],
  index: number,
): Incident {
  const disclosedOn = lastDay(occurredOn);
  const attribution = {
    actor: 'A state actor',
    sponsor: 'KP',
    status: 'attributed' as const,
    by: 'whoever asks',
    knownFrom: disclosedOn,
    knownFromRule: 'stated' as const,
  };
  return {
    id: `${DESCRIBED_VENUE}-${index + 1}`,
    occurredOn,
    disclosedOn,
    disclosedOnRule: 'stated',
    target: { id: DESCRIBED_VENUE, name, kind },
    ...(lossUsd !== undefined && { lossUsd }),
    assetClasses: [],
    access,
    theft,
    outcome: 'none_known',
    attributions: state ? [attribution] : [],
    sources: described.sources,
    confidence: described.confidence,
  };
}
