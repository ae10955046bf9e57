import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isoDate } from '../src/domain/date.ts';
import { machine } from './machine.ts';

const RESULTS = 'bench/results.json';

const latency = z.strictObject({ medianMs: z.number(), p99Ms: z.number() });
export type Latency = z.infer<typeof latency>;

/** What one server did under load: medians over the rounds. */
const underLoad = latency.extend({
  requestsPerSecond: z.number(),
  /** Processor time of the server for one request; absent where the system does not tell. */
  cpuUs: z.number().optional(),
});
export type UnderLoad = z.infer<typeof underLoad>;

/** The product and the bare server, asked for the same in turn. */
const pair = z.strictObject({
  name: z.string(),
  ours: underLoad,
  bare: underLoad,
  /** Least share of the bare server's requests per second; absent where nothing is promised. */
  leastShare: z.number().optional(),
  /** Most times the bare server's p99. */
  mostP99: z.number().optional(),
});
export type Pair = z.infer<typeof pair>;

/** What one kind of answer costs, and how many items it has. */
const cost = latency.extend({ name: z.string(), items: z.int() });
export type Cost = z.infer<typeof cost>;

const functions = z.strictObject({
  machine,
  day: isoDate,
  rows: z.array(
    z.strictObject({ name: z.string(), items: z.int(), medianUs: z.number(), p99Us: z.number() }),
  ),
});
const http = z.strictObject({
  machine,
  connections: z.int(),
  rounds: z.int(),
  pairs: z.array(pair),
  costs: z.array(cost),
});
const memory = z.strictObject({
  machine,
  warmUpRequests: z.int(),
  requests: z.int(),
  afterWarmUpMb: z.number(),
  afterRequestsMb: z.number(),
});
const growth = z.strictObject({
  machine,
  sizes: z.array(
    z.strictObject({
      exchanges: z.int(),
      incidents: z.int(),
      openVenues: z.int(),
      seedMs: z.number(),
      rescoreMs: z.number(),
      startMs: z.number(),
      fileMb: z.number(),
    }),
  ),
  /** Medians of the smallest and the largest, asked in turn. */
  reads: z.array(z.strictObject({ name: z.string(), smallestMs: z.number(), largestMs: z.number() })),
  productStartMs: z.number(),
});

/** All that was measured; a part that was not is absent. */
const results = z.strictObject({ functions, http, memory, growth }).partial();
export type Results = z.infer<typeof results>;
export type Part = keyof Results;

/** The committed results. Throws a ZodError when the file is not what this release writes. */
export function readResults(): Results {
  return existsSync(RESULTS) ? results.parse(JSON.parse(readFileSync(RESULTS, 'utf8'))) : {};
}

/** Writes the measured parts into the results and leaves the others as they are. */
export function mergeResults(measured: Results): void {
  writeFileSync(RESULTS, `${JSON.stringify({ ...readResults(), ...measured }, null, 1)}\n`);
}
