type Json = unknown;

/** A document with a JSON Merge Patch applied (RFC 7396 §2). Changes nothing that it is given. */
export function mergePatch(target: Json, patch: Json): Json {
  if (!isObject(patch)) return patch;
  const kept = isObject(target) ? target : {};
  const entries = new Map(Object.entries(kept));
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) entries.delete(name);
    else entries.set(name, mergePatch(entries.get(name), value));
  }
  return Object.fromEntries(entries);
}

const isObject = (value: Json): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
