import { actorEntries } from './actors.ts';
import { attributionEntries } from './attributions.ts';
import { startOf } from './edition.ts';
import { type Entry, publish, republish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { theftExtension } from './extension.ts';
import { incidentEntries } from './incidents.ts';
import { linkEntries } from './links.ts';
import { MITRE, MITRE_NOTICE, TLP_CLEAR } from './markings.ts';
import { patternEntries } from './patterns.ts';
import { revocations } from './revocations.ts';
import { targetEntries } from './targets.ts';

/**
 * Every version of every STIX object that the evidence comes to, in no order. A version says only what was public when
 * it is dated, so those dated by a day are what was known that day.
 */
export function stixEntries(evidence: StixEvidence): Entry[] {
  const current = entriesOf(evidence);
  return [...current, ...revocations(evidence, current, entriesOf)];
}

const entriesOf = (evidence: StixEvidence): Entry[] => [
  ...standingEntries(evidence),
  ...targetEntries(evidence),
  ...patternEntries(evidence),
  ...actorEntries(evidence),
  ...incidentEntries(evidence),
  ...attributionEntries(evidence),
  ...linkEntries(evidence),
];

/** What all the others refer to, there from the first day that the evidence covers. */
function standingEntries({ compilation }: StixEvidence): Entry[] {
  const dating = { knownFrom: compilation.incidentsFrom, compiledAt: startOf(compilation.compiledOn) };
  return [
    ...[TLP_CLEAR, MITRE, MITRE_NOTICE].flatMap((object) => republish(object, dating)),
    ...publish('identity', 'heistcast', dating, () => ({ name: 'Heistcast', identity_class: 'system' })),
    ...publish('extension-definition', 'crypto-theft', dating, () => theftExtension),
  ];
}
