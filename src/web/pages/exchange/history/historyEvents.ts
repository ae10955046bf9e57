import { type ClaimStatus, stateClaim } from '../../../components/incidents/stateClaim.ts';
import { isTheft } from '../../../components/incidents/theft.ts';
import { formatUsd } from '../../../format/usd.ts';
import { middleOf } from '../historySpan.ts';
import type { Incident } from '../questions.ts';

/** A public statement that a state was behind an incident. */
export interface EventClaim {
  timeMs: number;
  status: 'attributed' | 'suspected';
  by: string;
  actor: string;
  day: string;
}

/** An incident to mark in a history. */
export interface HistoryEvent {
  incident: Incident;
  timeMs: number;
  isTheft: boolean;
  /** What is said of a state as known on the day looked at. */
  status: ClaimStatus;
  /** Statements about a state, oldest first, of one day only one. */
  claims: EventClaim[];
}

/** Incidents as they are marked, oldest first. */
export function historyEvents(incidents: readonly Incident[]): HistoryEvent[] {
  return incidents
    .map((incident) => ({
      incident,
      timeMs: Date.parse(middleOf(incident.occurredOn)),
      isTheft: isTheft(incident),
      status: stateClaim(incident).status,
      claims: claimsOf(incident),
    }))
    .toSorted((a, b) => a.timeMs - b.timeMs);
}

function claimsOf({ attributions, disclosedOn }: Incident): EventClaim[] {
  const claims = new Map<string, EventClaim>();
  for (const { sponsor, status, by, actor, knownFrom } of attributions) {
    if (sponsor === undefined) continue;
    const day = knownFrom > disclosedOn ? knownFrom : disclosedOn;
    if (!claims.has(day)) claims.set(day, { timeMs: Date.parse(day), status, by, actor, day });
  }
  return [...claims.values()].toSorted((a, b) => a.timeMs - b.timeMs);
}

/** Where a label stands beside a mark. */
interface EventLabel {
  event: HistoryEvent;
  text: string;
  xPx: number;
  anchor: 'start' | 'end';
}

const CHARACTER_PX = 7.5;
const OFFSET_PX = 9;

/** Labels with the losses of the largest incidents, as many as fit without touching a mark or each other. */
export function eventLabels(
  events: readonly HistoryEvent[],
  xOf: (timeMs: number) => number,
  endPx: number,
): EventLabel[] {
  const taken = events.map((event) => ({ from: xOf(event.timeMs) - 6, to: xOf(event.timeMs) + 6 }));
  const labels: EventLabel[] = [];
  const byLoss = events.toSorted((a, b) => (b.incident.lossUsd ?? 0) - (a.incident.lossUsd ?? 0));
  for (const event of byLoss) {
    const { lossUsd } = event.incident;
    if (!lossUsd) continue;
    const text = formatUsd(lossUsd);
    const [x, width] = [xOf(event.timeMs), text.length * CHARACTER_PX];
    const right = { from: x + OFFSET_PX, to: x + OFFSET_PX + width };
    const left = { from: x - OFFSET_PX - width, to: x - OFFSET_PX };
    const isFree = (box: { from: number; to: number }) =>
      box.from >= 0 && box.to <= endPx && taken.every((other) => box.to < other.from || box.from > other.to);
    const box = [right, left].find(isFree);
    if (!box) continue;
    taken.push(box);
    const isRight = box === right;
    labels.push({
      event,
      text,
      xPx: isRight ? right.from : left.to,
      anchor: isRight ? 'start' : 'end',
    });
  }
  return labels;
}
