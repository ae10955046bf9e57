import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { HttpProblem } from './problem.ts';

/** Objects and lists within each other: far more than any schema has, far fewer than exhaust the stack. */
const MOST_LEVELS = 32;

/** Lets only JSON bodies of a bounded size and depth through: 413, 415 and 400 otherwise, before validation. */
export function takesJson(mostBytes: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new HttpProblem(413, `The body may have at most ${mostBytes.toLocaleString('en-US')} bytes.`);
    },
  });
  return every(limit, async (c, next) => {
    if (!/^application\/json *(?:;|$)/i.test(c.req.header('Content-Type') ?? ''))
      throw new HttpProblem(415, 'Send the body as Content-Type: application/json.');
    let body: unknown;
    try {
      body = await c.req.json();
    } catch (error) {
      if (error instanceof HttpProblem) throw error;
      throw badJson('is not JSON');
    }
    if (isDeeperThan(MOST_LEVELS, body)) throw badJson(`is nested deeper than ${MOST_LEVELS} levels`);
    if (namesPrototype(body)) throw badJson('has a member "__proto__", which is kept for no record');
    await next();
  });
}

const badJson = (detail: string) =>
  new HttpProblem(400, `The body ${detail}.`, [{ detail, pointer: '/body' }]);

/** A member that JavaScript would take for an object's prototype: it would be lost without notice. */
function namesPrototype(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return Object.hasOwn(value, '__proto__') || Object.values(value).some(namesPrototype);
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((each) => isDeeperThan(levels - 1, each));
}
