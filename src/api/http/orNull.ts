import { z } from 'zod';

/** A schema or null. Unlike `nullable()`, it leaves the schema's own OpenAPI component as it is. */
export const orNull = <Schema extends z.ZodType>(schema: Schema) => z.union([schema, z.null()]);
