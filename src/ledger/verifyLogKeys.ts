import { digestOf } from './digest.ts';
import type { Events } from './verifyLogEvents.ts';
import { differing, type KeyRow } from './verifyLogRows.ts';

/** What of a key is not as the log tells, a line each. */
export function keyProblems(row: KeyRow, { keyCreated, keyRevoked }: Events): string[] {
  const { id, name, secretHash, scopes, exchange, createdAt, expiresAt, revokedAt } = row;
  const created = keyCreated.get(id);
  if (created === undefined) return [`key ${id} was created by no entry`];
  const revoked = keyRevoked.get(id);
  const content = {
    ...{ id, name, secretHash, scopes },
    ...{ exchange: exchange ?? undefined, expiresAt: expiresAt ?? undefined },
  };
  const made = differing([
    ['name, secret, scopes, exchange or expiresAt', digestOf(content), created.digest],
    ['createdAt', createdAt, created.at],
  ]);
  return [
    ...(made === '' ? [] : [`key ${id} is not as entry ${created.seq} created it: ${made}`]),
    ...(revokedAt === (revoked?.at ?? null) ? [] : [revocationProblem(row, revoked?.seq)]),
  ];
}

function revocationProblem({ id, revokedAt }: KeyRow, seq: number | undefined): string {
  if (seq === undefined) return `key ${id} is revoked, but no entry revoked it`;
  return `key ${id} was revoked by entry ${seq}, but ${revokedAt === null ? 'is in force' : 'at another time'}`;
}
