/**
 * Where in a value the first of some JSON Pointers leads that it has; else the deepest place on the way of the first:
 * `/patch` for `/patch/lossUsd` when the patch leaves the loss alone.
 */
export function placeIn(value: unknown, pointers: readonly string[]): string {
  const whole = pointers.find((pointer) => reached(value, pointer) === pointer);
  return whole ?? reached(value, pointers[0] ?? '');
}

/** As far as a pointer leads into a value. */
function reached(value: unknown, pointer: string): string {
  let [inner, place] = [value, ''];
  for (const name of pointer.split('/').slice(1)) {
    if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, name)) break;
    inner = (inner as Record<string, unknown>)[name];
    place += `/${name}`;
  }
  return place;
}
