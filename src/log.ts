import { pino } from 'pino';
import type { Log } from './api/deps.ts';

/** A log of JSON lines on standard output. */
export function createLog(level: string): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return (severity, message, { error, ...fields }) =>
    logger[severity](error ? { ...fields, err: error } : fields, message);
}
