import { z } from 'zod';
import { isoDate } from './date.ts';

/** What the dataset as a whole covers: the bounds within which silence is evidence. */
export const compilation = z
  .strictObject({
    compiledOn: isoDate.describe('The day the evidence was last compiled.'),
    incidentsFrom: isoDate,
    incidentsThrough: isoDate.describe('The last day through which incidents were collected systematically.'),
  })
  .meta({ id: 'Compilation', description: 'What the dataset covers.' });
export type Compilation = z.infer<typeof compilation>;
