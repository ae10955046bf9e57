import type { Incident } from '../../../components/incidents/incidentsQuestion.ts';
import { isTheft } from '../../../components/incidents/theft.ts';
import { kindName, outcomeSentence } from '../../../components/incidents/words.ts';
import { formatDate } from '../../../format/dates.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import { formatUsd } from '../../../format/usd.ts';

/** The heading of an incident: whom it hit, and what was lost. */
export function incidentTitle(incident: Incident): string {
  const { target, lossUsd, withdrawn } = incident;
  if (withdrawn) return `${target.name}: a withdrawn record`;
  if (lossUsd === 0) return `${target.name}: nothing was taken`;
  const verb = isTheft(incident) ? 'stolen' : 'lost';
  if (lossUsd === undefined) return `${target.name}: an unknown amount ${verb}`;
  return `${target.name}: ${formatUsd(lossUsd)} ${verb}`;
}

/** "On 21 February 2025", "In February 2025", "In 2022". */
const whenPhrase = (date: string): string => `${date.length === 10 ? 'On' : 'In'} ${formatDate(date)}`;

const NOT_STOLEN: Partial<Record<Incident['theft'], string>> = {
  exit_scam: 'an exit scam',
  market_manipulation: 'market manipulation',
  double_spend_or_chain_attack: 'a double spend or an attack on a chain',
};

/** What happened, in plain words; what a withdrawn record said of it. */
export function incidentStory(incident: Incident): string {
  const { occurredOn, lossUsd, outcome, recoveredUsd, withdrawn } = incident;
  const sentences = [`${whenPhrase(occurredOn)} ${happening(incident)}.`];
  if (lossUsd !== 0 || outcome !== 'none_known') sentences.push(outcomeSentence(outcome));
  if (recoveredUsd) sentences.push(`About ${formatUsd(recoveredUsd)} was recovered.`);
  return [...(withdrawn ? ['Withdrawn; the record said:'] : []), ...sentences].join(' ');
}

function happening({ target, jurisdiction, lossUsd, theft }: Incident): string {
  const from = jurisdiction ? `, ${jurisdictionName(jurisdiction)}` : '';
  const who = `${target.name} (${kindName(target.kind)}${from})`;
  if (lossUsd === 0) return `${who} was attacked; no assets were taken`;
  const amount = lossUsd === undefined ? 'an unknown amount' : formatUsd(lossUsd);
  const other = NOT_STOLEN[theft];
  return other ? `${amount} was lost at ${who}, recorded as ${other}` : `${amount} was stolen from ${who}`;
}
