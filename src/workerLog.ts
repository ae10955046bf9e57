import type { Log } from './api/deps.ts';

/** A log of JSON lines on the console, from which the platform collects a worker's log. */
export const log: Log = (level, message, { error, ...fields }) => {
  const stack = error instanceof Error ? { error: error.stack } : {};
  // biome-ignore lint/suspicious/noConsole: see above
  console[level](JSON.stringify({ level, message, ...fields, ...stack }));
};
