import { z } from 'zod';
import type { Model, ModelVintage } from '../../domain/model.ts';
import { badQuery, type HttpProblem } from './problem.ts';

/** The query parameter that pins a model vintage. */
export const pinnedVintage = z
  .string()
  .regex(/^\d{4}$/, 'must be a year, such as 2025')
  .optional()
  .meta({
    description: 'Pins the model vintage of a year. Default: the newest not after asOf.',
    examples: ['2025'],
  });

/** The vintage a request pins, if any. Throws a 400, made by `bad`, for a year without one. */
export function vintageNamed(
  model: Model,
  id: string | undefined,
  bad: (parameter: string, detail: string) => HttpProblem = badQuery,
): ModelVintage | undefined {
  if (id === undefined) return undefined;
  const found = model.vintages.find((vintage) => vintage.id === id);
  if (found) return found;
  const [first, last] = [model.vintages[0]?.id, model.vintages.at(-1)?.id];
  throw bad('model', `names no vintage; there are ${first} to ${last}`);
}
