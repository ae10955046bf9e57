import type { Incident } from '../../domain/incident.ts';
import { confidenceOf } from './confidence.ts';
import { compiledAtOf, type Edition } from './edition.ts';
import { type Entry, publish } from './entry.ts';
import type { StixEvidence } from './evidence.ts';
import { extended } from './extension.ts';
import { liveIncidents } from './liveIncidents.ts';
import { documents, ourRecord } from './references.ts';
import { type StixId, stixId } from './stixId.ts';

/** The identifier of an incident. */
export const incidentIdOf = ({ id }: Pick<Incident, 'id'>): StixId => stixId('incident', id);

/** Every incident: with what it was disclosed with, and as compiled with outcome, sources and note. */
export const incidentEntries = (evidence: StixEvidence): Entry[] =>
  liveIncidents(evidence).flatMap((incident) => {
    const dating = { knownFrom: incident.disclosedOn, compiledAt: compiledAtOf(incident, evidence) };
    return publish('incident', incident.id, dating, (edition) => described(incident, edition));
  });

function described(incident: Incident, { isWhole }: Edition) {
  const { target, occurredOn, sources } = incident;
  return {
    name: `${target.name}, ${occurredOn}`,
    description: isWhole ? `${asDisclosed(incident)} ${asCompiled(incident)}` : asDisclosed(incident),
    confidence: confidenceOf(incident.confidence),
    external_references: [ourRecord(`incident/${incident.id}`), ...(isWhole ? documents(sources) : [])],
    ...extended({
      occurred_on: occurredOn,
      disclosed_on: incident.disclosedOn,
      target_kind: target.kind,
      jurisdiction: incident.jurisdiction,
      loss_usd: incident.lossUsd,
      loss_assets: incident.lossAssets,
      initial_access: incident.access,
      theft_mechanism: incident.theft,
      ...(isWhole && { outcome: incident.outcome, recovered_usd: incident.recoveredUsd }),
    }),
  };
}

function asDisclosed({ target, occurredOn, disclosedOn, lossUsd, access, theft }: Incident): string {
  const ways = `Way in: ${inWords(access)}. Way of taking: ${inWords(theft)}.`;
  return `${target.name} (${inWords(target.kind)}), ${occurredOn}: ${lossInWords(lossUsd)}. ${ways} Public since ${disclosedOn}.`;
}

function asCompiled({ outcome, recoveredUsd, note }: Incident): string {
  const recovered = recoveredUsd === undefined ? '' : `, ${dollars(recoveredUsd)} recovered`;
  return `Outcome: ${inWords(outcome)}${recovered}.${note === undefined ? '' : ` ${note}.`}`;
}

function lossInWords(lossUsd: number | undefined): string {
  if (lossUsd === undefined) return 'loss unknown';
  return lossUsd === 0 ? 'repelled, or data without coins' : `${dollars(lossUsd)} lost`;
}

const inWords = (term: string): string => term.replaceAll('_', ' ');

const dollars = (amount: number): string => `USD ${amount.toLocaleString('en-US')}`;
