import type { IsoDate } from '../../../domain/date.ts';
import type { Attribution, Incident } from '../../../domain/incident.ts';
import { isInForce } from '../../../domain/provenance.ts';
import { dateInWords } from '../../../scoring/sentence.ts';
import { toSignificant } from '../../http/round.ts';
import type { FeedEntry } from './entry.ts';

/** An entry for each incident that was public on a day, dated to when it became public. */
export function incidentEntries(incidents: readonly Incident[], day: IsoDate): FeedEntry[] {
  return incidents
    .filter((incident) => isInForce(incident) && incident.disclosedOn <= day)
    .map((incident) => ({
      kind: 'incident',
      key: `incident/${incident.id}`,
      title: `${incident.target.name}: ${lossInWords(incident.lossUsd)}`,
      day: incident.disclosedOn,
      summary: `On ${dateInWords(incident.occurredOn)}. Way in: ${words(incident.access)}. Way of taking: ${words(incident.theft)}. Confidence: ${incident.confidence}.`,
      path: pathOf(incident),
    }));
}

/** An entry for each attribution that was public on a day, dated to when it became public. */
export function attributionEntries(incidents: readonly Incident[], day: IsoDate): FeedEntry[] {
  return incidents.filter(isInForce).flatMap((incident) =>
    incident.attributions
      .filter((attribution) => isInForce(attribution) && attribution.knownFrom <= day)
      .map((attribution) => ({
        kind: 'attribution' as const,
        key: `incident/${incident.id}/${keyOf(attribution)}`,
        title: `${incident.target.name}: ${attribution.actor} ${attribution.status === 'attributed' ? 'named' : 'suspected'}`,
        day: attribution.knownFrom,
        summary: `${attribution.by} on the incident of ${dateInWords(incident.occurredOn)} (${lossInWords(incident.lossUsd)}): ${attribution.status}, actor ${attribution.actor}${attribution.sponsor ? `, state ${attribution.sponsor}` : ''}.`,
        path: pathOf(incident),
      })),
  );
}

/** Of what an attribution says, not of its place among others: an older one may be found later. */
const keyOf = ({ knownFrom, by, actor }: Attribution): string =>
  `attribution/${knownFrom}/${encodeURIComponent(by)}/${encodeURIComponent(actor)}`;

const pathOf = ({ id }: Incident): string => `/incidents/${id}`;

const words = (id: string): string => id.replaceAll('_', ' ');

function lossInWords(lossUsd: number | undefined): string {
  if (lossUsd === undefined) return 'loss unknown';
  if (lossUsd === 0) return 'nothing taken';
  if (lossUsd >= 1e9) return `loss USD ${toSignificant(lossUsd / 1e9, 3)}bn`;
  if (lossUsd >= 1e6) return `loss USD ${toSignificant(lossUsd / 1e6, 3)}m`;
  return `loss USD ${toSignificant(lossUsd, 3).toLocaleString('en-US')}`;
}
