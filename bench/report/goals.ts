import type { Results } from '../results.ts';

/** What was promised of a figure, and what was measured. */
export interface Goal {
  what: string;
  measured: string;
  goal: string;
  isMet: boolean;
}

const MOST_START_MS = 3000;
const MOST_RESCORE_MS = 60_000;
const MOST_READ_GROWTH = 1.3;
const MOST_MEMORY_GROWTH = 0.1;
/** How much longer for each exchange the largest rescoring may take than the next one and still count as linear. */
const MOST_OVER_LINEAR = 1.5;

/** Every goal that the measured parts have. */
export const goalsOf = ({ http, memory, growth }: Results): Goal[] => [
  ...(http?.pairs ?? []).flatMap(pairGoals),
  ...(memory === undefined ? [] : [memoryGoal(memory)]),
  ...(growth === undefined ? [] : growthGoals(growth)),
];

function pairGoals({
  name,
  ours,
  bare,
  leastShare,
  mostP99,
}: NonNullable<Results['http']>['pairs'][number]): Goal[] {
  const share = ours.requestsPerSecond / bare.requestsPerSecond;
  const slower = ours.p99Ms / bare.p99Ms;
  return [
    ...(leastShare === undefined
      ? []
      : [
          {
            what: `${name}: requests per second, as a share of the bare server's`,
            measured: share.toFixed(2),
            goal: `≥ ${leastShare}`,
            isMet: share >= leastShare,
          },
        ]),
    ...(mostP99 === undefined
      ? []
      : [
          {
            what: `${name}: p99, times the bare server's`,
            measured: slower.toFixed(2),
            goal: `≤ ${mostP99}`,
            isMet: slower <= mostP99,
          },
        ]),
  ];
}

function memoryGoal({ afterWarmUpMb, afterRequestsMb, requests }: NonNullable<Results['memory']>): Goal {
  const growth = afterRequestsMb / afterWarmUpMb - 1;
  return {
    what: `memory after ${requests.toLocaleString('en')} more requests`,
    measured: `${growth < 0 ? '−' : '+'}${Math.abs(growth * 100).toFixed(1)} %`,
    goal: `≤ +${MOST_MEMORY_GROWTH * 100} %`,
    isMet: growth <= MOST_MEMORY_GROWTH,
  };
}

function growthGoals({ sizes, reads, productStartMs }: NonNullable<Results['growth']>): Goal[] {
  const [smallest, middle, largest] = [sizes.at(0), sizes.at(-2), sizes.at(-1)];
  if (smallest === undefined || middle === undefined || largest === undefined) return [];
  const times = largest.rescoreMs / middle.rescoreMs / (largest.exchanges / middle.exchanges);
  const venues = largest.exchanges.toLocaleString('en');
  return [
    ...reads.map(({ name, smallestMs, largestMs }) => {
      const growth = largestMs / smallestMs;
      return {
        what: `${name}: median at ${venues} exchanges, times that at ${smallest.exchanges}`,
        measured: growth.toFixed(2),
        goal: `≤ ${MOST_READ_GROWTH}`,
        isMet: growth <= MOST_READ_GROWTH,
      };
    }),
    {
      what: `full rescoring of ${venues} exchanges`,
      measured: seconds(largest.rescoreMs),
      goal: `≤ ${MOST_RESCORE_MS / 1000} s`,
      isMet: largest.rescoreMs <= MOST_RESCORE_MS,
    },
    {
      what: `full rescoring: time for each exchange, times that at ${middle.exchanges.toLocaleString('en')} (linear is 1)`,
      measured: times.toFixed(2),
      goal: `≤ ${MOST_OVER_LINEAR}`,
      isMet: times <= MOST_OVER_LINEAR,
    },
    {
      what: 'start on an existing database',
      measured: seconds(productStartMs),
      goal: `≤ ${MOST_START_MS / 1000} s`,
      isMet: productStartMs <= MOST_START_MS,
    },
    {
      what: `start on an existing database of ${venues} exchanges`,
      measured: seconds(largest.startMs),
      goal: `≤ ${MOST_START_MS / 1000} s`,
      isMet: largest.startMs <= MOST_START_MS,
    },
  ];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
