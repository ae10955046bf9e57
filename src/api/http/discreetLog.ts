import type { Log } from '../deps.ts';

const TOKEN = /(heistcast_[a-z2-7]{12})_[\w-]+/g;

/** A log without the secrets of keys: a token ends up in a path or a request id when its holder puts it in a wrong place. */
export function discreet(log: Log): Log {
  const told = (value: unknown) => (typeof value === 'string' ? value.replaceAll(TOKEN, '$1_…') : value);
  return (level, message, fields) =>
    log(
      level,
      message,
      Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, told(value)])),
    );
}
