import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/api/app.ts';
import { depsOn } from '../../../src/depsOn.ts';
import { OutdatedError } from '../../../src/domain/commit.ts';
import { Refusal, type RefusalReason } from '../../../src/domain/refusal.ts';
import { makeKey, type TestKey } from '../../support/keys.ts';
import { openService, type TestService } from '../../support/service.ts';

let service: TestService;
let admin: TestKey;
beforeAll(async () => {
  service = openService();
  admin = await makeKey(service, ['admin']);
});
afterAll(() => service.close());

/** What the API answers when a write ends with an error. */
async function answerTo(error: Error) {
  const deps = depsOn(service.store);
  const keyring = { ...deps.keyring, revoke: () => Promise.reject(error) };
  const app = createApp({ ...deps, keyring, log: () => {} });
  const response = await app.request('/v1/keys/x', { method: 'DELETE', headers: admin.headers });
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  return { status: response.status, headers: response.headers, problem: await response.json() };
}

describe('a write that is refused', () => {
  it.each<[RefusalReason, number, string]>([
    ['notFound', 404, 'not-found'],
    ['forbidden', 403, 'forbidden'],
    ['conflict', 409, 'conflict'],
    ['invalid', 400, 'bad-request'],
    ['otherRequest', 422, 'other-request'],
    ['tooMany', 429, 'too-many-requests'],
  ])('because of "%s" is a %i that says why', async (reason, status, kind) => {
    const answer = await answerTo(new Refusal(reason, 'Why it is so.'));
    expect(answer.status).toBe(status);
    expect(answer.problem).toMatchObject({ type: `urn:heistcast:problem:${kind}`, detail: 'Why it is so.' });
  });

  it('because of what its body says points at the place', async () => {
    const { problem } = await answerTo(new Refusal('invalid', 'Why it is so.', '/incident/target/id'));
    expect(problem.errors).toEqual([{ detail: 'Why it is so.', pointer: '/body/incident/target/id' }]);
  });

  it('because its body names what does not exist is a 400 at the place', async () => {
    const { status, problem } = await answerTo(new Refusal('notFound', 'Nobody.', '/incident/target/id'));
    expect(status).toBe(400);
    expect(problem.errors).toEqual([{ detail: 'Nobody.', pointer: '/body/incident/target/id' }]);
  });

  it('because others kept getting ahead of it may be sent again', async () => {
    const { status, headers } = await answerTo(new OutdatedError('made from what is no longer so'));
    expect(status).toBe(503);
    expect(headers.get('retry-after')).toBe('1');
  });
});
