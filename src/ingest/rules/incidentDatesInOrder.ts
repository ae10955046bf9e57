import { firstDay, lastDay } from '../../domain/date.ts';
import type { Incident } from '../../domain/incident.ts';
import type { Finding } from '../problem.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

function findings(incident: Incident): Finding[] {
  const file = recordFile.incident(incident.id);
  const earliest = firstDay(incident.occurredOn);
  const found: Finding[] = [];
  if (incident.disclosedOn < earliest) {
    found.push({
      file,
      field: '/disclosedOn',
      reason: `disclosed before it occurred on ${incident.occurredOn}`,
    });
  }
  if (incident.withdrawn !== undefined && incident.withdrawn.on < incident.disclosedOn) {
    found.push({ file, field: '/withdrawn/on', reason: 'withdrawn before it was disclosed' });
  }
  incident.attributions.forEach(({ publishedOn, knownFrom }, index) => {
    const field = `/attributions/${index}`;
    if (knownFrom < earliest) {
      found.push({
        file,
        field: `${field}/knownFrom`,
        reason: `attributed before it occurred on ${incident.occurredOn}`,
      });
    }
    if (publishedOn !== undefined && knownFrom !== lastDay(publishedOn)) {
      found.push({ file, field: `${field}/knownFrom`, reason: `must be the last day of ${publishedOn}` });
    }
    const previous = incident.attributions[index - 1];
    if (previous !== undefined && previous.knownFrom > knownFrom) {
      found.push({ file, field, reason: 'attributions must be in the order they became public' });
    }
  });
  return found;
}

/** Disclosure and attribution follow the incident, attributions in order. */
export const incidentDatesInOrder: Rule = {
  name: 'incidentDatesInOrder',
  description: 'Nothing is disclosed, attributed or withdrawn before its time; attributions are in order.',
  check: (dataset) => dataset.incidents.flatMap(findings),
};
