const MOST_CHARACTERS = 255;

/** The id that a request brings, where it can go into a log; else a new one. As hono/request-id has it. */
export function requestIdOf(headers: Headers): string {
  const given = headers.get('X-Request-Id');
  return given && given.length <= MOST_CHARACTERS && /^[\w\-=]+$/.test(given) ? given : crypto.randomUUID();
}
