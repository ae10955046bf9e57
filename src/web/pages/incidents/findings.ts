import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { stateClaim } from '../../components/incidents/stateClaim.ts';
import { sumThefts } from '../../components/incidents/sumThefts.ts';
import { isTheft } from '../../components/incidents/theft.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { plural } from '../../format/numbers.ts';
import { formatPercent } from '../../format/probability.ts';
import { formatUsd } from '../../format/usd.ts';

/** What is laid to one state: its code, and the losses attributed and suspected. */
interface StateSum {
  sponsor: string;
  thefts: number;
  attributedUsd: number;
  suspectedUsd: number;
}

const lossOf = ({ attributedUsd, suspectedUsd }: StateSum): number => attributedUsd + suspectedUsd;

/** The thefts laid to each state that was named, the largest loss first. */
function sumByState(incidents: readonly Incident[]): StateSum[] {
  const states = new Map<string, StateSum>();
  for (const theft of incidents.filter(isTheft)) {
    const { status, attribution } = stateClaim(theft);
    const sponsor = attribution?.sponsor;
    if (sponsor === undefined) continue;
    const sum = states.get(sponsor) ?? { sponsor, thefts: 0, attributedUsd: 0, suspectedUsd: 0 };
    sum.thefts += 1;
    sum[status === 'attributed' ? 'attributedUsd' : 'suspectedUsd'] += theft.lossUsd ?? 0;
    states.set(sponsor, sum);
  }
  return [...states.values()].toSorted((a, b) => lossOf(b) - lossOf(a) || b.thefts - a.thefts);
}

/** The finding of the timeline: how much of what was stolen is laid to the state named most. */
export function stolenShareFinding(incidents: readonly Incident[]): string {
  const { thefts, lossUsd } = sumThefts(incidents);
  if (thefts === 0) return 'None of these incidents is a theft by intrusion';
  if (lossUsd === 0) return `${plural(thefts, 'theft')}, none with a known loss`;
  const stolen = `the ${formatUsd(lossUsd)} stolen`;
  const [first] = sumByState(incidents);
  if (first === undefined || lossOf(first) === 0) return `None of ${stolen} is laid to a state actor`;
  const state = jurisdictionName(first.sponsor);
  const share = (amountUsd: number) => formatPercent(amountUsd / lossUsd);
  if (first.suspectedUsd === 0) return `${share(first.attributedUsd)} of ${stolen} is attributed to ${state}`;
  if (first.attributedUsd === 0) return `${state} is suspected of ${share(first.suspectedUsd)} of ${stolen}`;
  return `${state} is named for ${share(lossOf(first))} of ${stolen}: ${share(first.attributedUsd)} attributed, ${share(first.suspectedUsd)} suspected`;
}

/** The other states that were named, in a sentence; `undefined` when there are none. */
export function otherStatesFinding(incidents: readonly Incident[]): string | undefined {
  const others = sumByState(incidents).slice(1);
  if (others.length === 0) return undefined;
  const each = others.map(
    (sum) => `${jurisdictionName(sum.sponsor)} (${plural(sum.thefts, 'theft')}, ${formatUsd(lossOf(sum))})`,
  );
  return `Other states named: ${each.join(', ')}.`;
}

const LARGEST = 10;

/** How concentrated the losses are; `undefined` when there are too few thefts to say. */
export function concentrationFinding(incidents: readonly Incident[]): string | undefined {
  const losses = incidents.filter(isTheft).flatMap(({ lossUsd }) => lossUsd ?? []);
  if (losses.length < 2 * LARGEST) return undefined;
  const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
  const largest = losses.toSorted((a, b) => b - a).slice(0, LARGEST);
  return `The ten largest of ${plural(losses.length, 'theft')} with a known loss hold ${formatPercent(sum(largest) / sum(losses))} of it.`;
}
