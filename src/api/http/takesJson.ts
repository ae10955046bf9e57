import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { every } from 'hono/combine';
import { HttpProblem } from './problem.ts';

/** Lets only JSON bodies of a bounded size through: 413, 415 and 400 otherwise, before validation. */
export function takesJson(mostBytes: number): MiddlewareHandler {
  const limit = bodyLimit({
    maxSize: mostBytes,
    onError: () => {
      throw new HttpProblem(413, `The body may have at most ${mostBytes.toLocaleString('en-US')} bytes.`);
    },
  });
  return every(limit, async (c, next) => {
    if (!/^application\/json\b/i.test(c.req.header('Content-Type') ?? ''))
      throw new HttpProblem(415, 'Send the body as Content-Type: application/json.');
    try {
      await c.req.json();
    } catch (error) {
      if (error instanceof HttpProblem) throw error;
      throw new HttpProblem(400, 'The body is not JSON.', [{ detail: 'is not JSON', pointer: '/body' }]);
    }
    await next();
  });
}
