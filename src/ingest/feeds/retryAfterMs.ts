/**
 * How long a `Retry-After` field (RFC 9110, section 10.2.3) asks to wait: seconds, or until a date. `undefined` when
 * there is none or it is neither.
 */
export function retryAfterMs(field: string | null, nowMs: number): number | undefined {
  if (field === null) return undefined;
  if (/^\d{1,10}$/.test(field)) return Number(field) * 1000;
  const until = Date.parse(field);
  return Number.isNaN(until) ? undefined : Math.max(0, until - nowMs);
}
