import { section, table } from '../../src/report/markdown.ts';
import type { Machine } from '../machine.ts';
import type { Latency, Results } from '../results.ts';
import { goalsOf } from './goals.ts';

/** The measured figures as Markdown. A part that was not measured is left out. */
export function performanceTables(results: Results): string {
  const { functions, http, memory, growth } = results;
  const goals = goalsOf(results);
  return [
    ...(goals.length > 0 ? [section('Goals', goalTable(goals))] : []),
    ...(http === undefined ? [] : [underLoad(http), costs(http)]),
    ...(memory === undefined ? [] : [memorySection(memory)]),
    ...(growth === undefined ? [] : [growthSection(growth)]),
    ...(functions === undefined ? [] : [functionSection(functions)]),
  ].join('\n\n');
}

const goalTable = (goals: ReturnType<typeof goalsOf>): string =>
  table(
    ['what', 'measured', 'goal', 'met'],
    goals.map(({ what, measured, goal, isMet }) => [what, measured, goal, isMet ? 'yes' : 'no']),
  );

function underLoad({ machine, connections, rounds, pairs }: NonNullable<Results['http']>): string {
  const rows = pairs.flatMap(({ name, ours, bare }) =>
    (
      [
        ['Heistcast', ours],
        ['bare', bare],
      ] as const
    ).map(([server, figures]) => [
      name,
      server,
      count(figures.requestsPerSecond),
      ...both(figures),
      figures.cpuUs === undefined ? '–' : String(figures.cpuUs),
    ]),
  );
  return section(
    'Under load',
    `${connections} connections, medians of ${rounds} rounds. ${measuredOn(machine)}`,
    table(['answer', 'server', 'requests/s', 'median ms', 'p99 ms', 'processor µs each'], rows),
  );
}

function costs({ costs: measured }: NonNullable<Results['http']>): string {
  const rows = measured.map(({ name, items, ...latency }) => [
    name,
    ...both(latency),
    String(items),
    ((latency.medianMs / items) * 1000).toFixed(0),
  ]);
  return section(
    'What an answer costs',
    'One connection, each answer made anew.',
    table(['answer', 'median ms', 'p99 ms', 'items', 'µs an item'], rows),
  );
}

function memorySection(memory: NonNullable<Results['memory']>): string {
  const { machine, warmUpRequests, requests, afterWarmUpMb, afterRequestsMb } = memory;
  return section(
    'Memory',
    `Resident memory of the server: ${afterWarmUpMb} MB after ${count(warmUpRequests)} mixed requests, ${afterRequestsMb} MB after ${count(requests)} more. ${measuredOn(machine)}`,
  );
}

function growthSection({ machine, sizes, reads }: NonNullable<Results['growth']>): string {
  const [smallest, largest] = [sizes.at(0)?.exchanges ?? 0, sizes.at(-1)?.exchanges ?? 0];
  return section(
    'Growth',
    `Real evidence, and copies of it under other names. ${measuredOn(machine)}`,
    table(
      ['exchanges', 'incidents', 'open today', 'filling s', 'full rescoring s', 'start s', 'file MB'],
      sizes.map((size) => [
        count(size.exchanges),
        count(size.incidents),
        count(size.openVenues),
        ...[size.seedMs, size.rescoreMs, size.startMs].map((ms) => (ms / 1000).toFixed(1)),
        count(size.fileMb),
      ]),
    ),
    table(
      ['answer', `median ms at ${count(smallest)} exchanges`, `at ${count(largest)}`],
      reads.map(({ name, smallestMs, largestMs }) => [name, String(smallestMs), String(largestMs)]),
    ),
  );
}

function functionSection({ machine, day, rows }: NonNullable<Results['functions']>): string {
  return section(
    'Computation alone',
    `No server and no database, as of ${day}. ${measuredOn(machine)}`,
    table(
      ['what', 'median µs', 'p99 µs', 'items', 'µs an item'],
      rows.map(({ name, items, medianUs, p99Us }) => [
        name,
        count(medianUs),
        count(p99Us),
        String(items),
        (medianUs / items).toFixed(1),
      ]),
    ),
  );
}

const both = ({ medianMs, p99Ms }: Latency): string[] => [String(medianMs), String(p99Ms)];
const count = (value: number): string => value.toLocaleString('en');
const measuredOn = ({ measuredOn: day, node, cpu, cores }: Machine): string =>
  `Measured on ${day} with Node.js ${node} on ${cores} cores (${cpu}).`;
