import { expect, it } from 'vitest';
import { sessionStart } from '../src/workerSession.ts';

const BOOKMARK = '00000001-00000002-00000003-0123456789abcdef0123456789abcdef';
const start = (method: string, path: string, headers: Record<string, string> = {}) =>
  sessionStart(new Request(`https://heistcast.example${path}`, { method, headers }));

it('a read begins anywhere, or at a replica that has what its client has seen', () => {
  expect(start('GET', '/v1/outlook')).toBe('first-unconstrained');
  expect(start('POST', '/v1/scores')).toBe('first-unconstrained');
  expect(start('GET', '/v1/outlook', { 'X-D1-Bookmark': BOOKMARK })).toBe(BOOKMARK);
});

it('a write, a request with a key and one with no true bookmark begin at the primary', () => {
  expect(start('POST', '/v1/submissions')).toBe('first-primary');
  expect(start('PUT', '/v1/exchanges/bybit/private-facts')).toBe('first-primary');
  expect(start('GET', '/v1/outlook', { Authorization: 'Bearer x' })).toBe('first-primary');
  expect(start('GET', '/v1/outlook', { 'X-D1-Bookmark': 'x' })).toBe('first-primary');
});
