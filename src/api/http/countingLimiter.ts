import type { RateLimit } from '../deps.ts';

const WINDOW_SECONDS = 60;
const MOST_CLIENTS = 20_000;

/**
 * Fixed windows of a minute, counted per client in memory. It keeps at most `mostClients` of them: past that the
 * one whose window began first is forgotten, and may start anew.
 */
export function countingLimiter(
  quota: number,
  nowMs: () => number,
  mostClients = MOST_CLIENTS,
): Omit<RateLimit, 'clientOf'> {
  const windows = new Map<string, { beganMs: number; count: number }>();

  const windowOf = (client: string, now: number) => {
    const found = windows.get(client);
    if (found && now - found.beganMs < WINDOW_SECONDS * 1000) return found;
    const begun = { beganMs: now, count: 0 };
    windows.delete(client);
    windows.set(client, begun);
    const [oldest] = windows.keys();
    if (windows.size > mostClients && oldest !== undefined) windows.delete(oldest);
    return begun;
  };

  return {
    quota,
    windowSeconds: WINDOW_SECONDS,
    take(client) {
      const now = nowMs();
      const window = windowOf(client, now);
      window.count += 1;
      return {
        allowed: window.count <= quota,
        remaining: Math.max(0, quota - window.count),
        resetSeconds: Math.max(1, Math.ceil(WINDOW_SECONDS - (now - window.beganMs) / 1000)),
      };
    },
  };
}
