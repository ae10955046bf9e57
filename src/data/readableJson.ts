/** What a text of JSON stands for; `null` when it cannot be read. */
export function readableJson(text: unknown): unknown {
  if (typeof text !== 'string') return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same, `null` too when it is no object. */
export function jsonObject(text: unknown): Record<string, unknown> | null {
  const value = readableJson(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}
