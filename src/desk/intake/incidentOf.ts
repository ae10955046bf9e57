import { usualDisclosureOf } from '../../domain/bitemporal.ts';
import { type IsoDate, lastDay } from '../../domain/date.ts';
import type { Exchange } from '../../domain/exchange.ts';
import type { Attribution, Incident } from '../../domain/incident.ts';
import { lettersOf } from '../../domain/lettersOf.ts';
import { slugOf } from '../../domain/slugOf.ts';
import type { TheftReport } from '../../domain/theftReport.ts';
import type { ThreatActor } from '../../domain/threatActor.ts';

/** What is known beside the report. */
export interface Setting {
  /** The venue of the registry that was robbed, if it was one. */
  venue?: Pick<Exchange, 'id' | 'name' | 'kind'> | undefined;
  /** Where the venue was run from at the time, if it is known. */
  base?: string | undefined;
  actors: readonly ThreatActor[];
  /** The day the report is read. */
  today: IsoDate;
}

/**
 * The incident that a report speaks of: of low confidence, with nothing that neither the report nor the registry says.
 * Undated publications count from when the usual delay is over, or from the day they were read, whichever is first.
 */
export function incidentOf(report: TheftReport, { venue, base, actors, today }: Setting): Incident {
  const { occurredOn, access, theft, lossUsd, lossAssets, sources, note, blamed } = report;
  const jurisdiction = report.jurisdiction ?? base;
  return {
    id: `${venue?.id ?? slugOf(report.name)}-${occurredOn}`,
    occurredOn,
    ...disclosure(report, today),
    target: {
      ...(venue && { id: venue.id }),
      name: venue?.name ?? report.name,
      kind: venue?.kind ?? report.kind ?? 'other',
    },
    ...(jurisdiction !== undefined && { jurisdiction }),
    ...(lossUsd !== undefined && { lossUsd }),
    ...(lossAssets !== undefined && { lossAssets }),
    ...{ assetClasses: [], access, theft, outcome: 'none_known' },
    attributions: blamed === undefined ? [] : [attributionOf(blamed, actors, today)],
    ...{ sources, confidence: 'low' },
    ...(note !== undefined && { note }),
  };
}

function disclosure(
  { disclosedOn, occurredOn }: TheftReport,
  today: IsoDate,
): Pick<Incident, 'disclosedOn' | 'disclosedOnRule'> {
  if (disclosedOn !== undefined) return { disclosedOn, disclosedOnRule: 'stated' };
  const usual = usualDisclosureOf(occurredOn);
  return usual <= today
    ? { disclosedOn: usual, disclosedOnRule: 'usualDisclosureDelay' }
    : { disclosedOn: today, disclosedOnRule: 'observation' };
}

/** A list repeats what others found: it is suspected until the reviewer has read who said so. */
function attributionOf(
  { actor, sponsor: given, by, publishedOn }: NonNullable<TheftReport['blamed']>,
  actors: readonly ThreatActor[],
  today: IsoDate,
): Attribution {
  const known = actors.find(({ name, aliases, id }) =>
    [name, id, ...aliases].some((each) => lettersOf(each) === lettersOf(actor)),
  );
  const sponsor = given ?? known?.sponsor;
  const dated = publishedOn !== undefined && lastDay(publishedOn) <= today;
  return {
    ...{ actor, status: 'suspected', by },
    ...(known && { actorId: known.id }),
    ...(sponsor !== undefined && { sponsor }),
    ...(dated
      ? { publishedOn, knownFrom: lastDay(publishedOn), knownFromRule: 'stated' }
      : { knownFrom: today, knownFromRule: 'observation' }),
  };
}
