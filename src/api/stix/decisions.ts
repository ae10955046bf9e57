import { attribution, type Incident, incident } from '../../domain/incident.ts';
import type { Submission } from '../../domain/submission.ts';
import type { Instant } from './edition.ts';
import type { FormerIncident } from './evidence.ts';

const incidentRecord = incident.omit({ attributions: true });

/** When a submission that brought or changed an incident was last accepted, by the incident's id. */
export function decidedAtOf(accepted: readonly Submission[]): Map<Incident['id'], Instant> {
  const decidedAt = new Map<string, Instant>();
  for (const submission of accepted) {
    const [id, at] = [incidentOf(submission.content), instantOf(submission)];
    if (id === undefined || at === undefined) continue;
    const known = decidedAt.get(id);
    if (known === undefined || known < at) decidedAt.set(id, at);
  }
  return decidedAt;
}

/** The incidents that accepted submissions changed, as each found them. */
export function formerIncidents(
  accepted: readonly Submission[],
  incidents: readonly Incident[],
): FormerIncident[] {
  const byId = new Map(incidents.map((each) => [each.id, each]));
  return accepted.flatMap((submission) => {
    const until = instantOf(submission);
    if (until === undefined) return [];
    return Object.entries(submission.replaced ?? {}).flatMap(([evidenceId, before]) => {
      const [, id = '', part] = /^incident\/([^/]+)(\/attribution-[^/]+)?$/.exec(evidenceId) ?? [];
      const now = byId.get(id);
      const was = now && (part === undefined ? withRecord(now, before) : withAttribution(now, before));
      return was === undefined ? [] : { incident: was, until };
    });
  });
}

function withRecord(now: Incident, before: unknown): Incident | undefined {
  const { data } = incidentRecord.safeParse(before);
  return data && { ...data, attributions: now.attributions };
}

function withAttribution(now: Incident, before: unknown): Incident | undefined {
  const { data } = attribution.safeParse(before);
  const { withdrawn: _, ...rest } = now;
  return data && { ...rest, attributions: [data] };
}

const instantOf = ({ decision }: Submission): Instant | undefined =>
  decision && new Date(decision.decidedAt).toISOString();

function incidentOf(content: Submission['content']): string | undefined {
  switch (content.kind) {
    case 'incident':
      return content.incident.id;
    case 'attribution':
      return content.incident;
    case 'correction':
    case 'dispute':
      return /^incident\/([^/]+)/.exec(content.record)?.[1];
    default:
      return undefined;
  }
}
