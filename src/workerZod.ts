/**
 * Stands in the worker for zod, by `[alias]` in wrangler.toml: without its messages in fifty languages, 40 kB compressed,
 * of which the service speaks one.
 */
import * as z from './workerZodNames.ts';

// biome-ignore lint/performance/noBarrelFile: it stands in for a package.
export * from './workerZodNames.ts';
export { z };
