import { availableParallelism, cpus } from 'node:os';
import { z } from 'zod';
import { isoDate } from '../src/domain/date.ts';

/** When and on what a part was measured. */
export const machine = z.strictObject({
  measuredOn: isoDate,
  node: z.string(),
  cpu: z.string(),
  cores: z.int(),
});
export type Machine = z.infer<typeof machine>;

/** This machine, today. */
export function thisMachine(): Machine {
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    node: process.version,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
  };
}
