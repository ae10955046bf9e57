import { z } from 'zod';

const root = z
  .string()
  .max(80)
  .meta({
    description: '`current`, or the year at the end of which something had to be public.',
    examples: ['current', '2024'],
  });

const collection = z
  .string()
  .max(80)
  .meta({ description: 'Id or alias of a collection.', examples: ['all', 'state-thefts'] });

const object = z
  .string()
  .max(200)
  .meta({
    description: 'Id of an object.',
    examples: ['intrusion-set--c93fccb1-e8e8-42cf-ae33-2ad1d183913a'],
  });

/** The path parameters of everything under an API root. */
export const rootParams = z.strictObject({ root });

/** The path parameters of everything under a collection. */
export const collectionParams = z.strictObject({ root, collection });

/** The path parameters of everything under an object. */
export const objectParams = z.strictObject({ root, collection, object });
