import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameDigest } from '../../src/ledger/isSameDigest.ts';
import { newKeyToken, parseKeyToken, secretHashOf, tokenText } from '../../src/ledger/keyToken.ts';

describe('the token of a key', () => {
  it('says id and secret, and can be read back', () => {
    const made = newKeyToken();
    expect(tokenText(made)).toMatch(/^heistcast_[a-z2-7]{12}_[A-Za-z0-9_-]{43}$/);
    expect(parseKeyToken(tokenText(made))).toEqual(made);
  });

  it('has 256 bits of chance: no bit of many secrets is always the same', () => {
    const secrets = Array.from({ length: 200 }, () => Buffer.from(newKeyToken().secret, 'base64url'));
    expect(new Set(secrets.map((secret) => secret.length))).toEqual(new Set([32]));
    const bits = Array.from({ length: 256 }, (_, bit) =>
      secrets.map((secret) => ((secret[bit >> 3] ?? 0) >> (bit & 7)) & 1),
    );
    for (const values of bits) expect(new Set(values).size).toBe(2);
  });

  it.each([
    '',
    'heistcast_',
    'heistcast_abcdefghijkl_short',
    `heistcast_ABCDEFGHIJKL_${'a'.repeat(43)}`,
    `heistcast_abcdefghijkl_${'a'.repeat(44)}`,
    `heistcast_abcdefghijkl_${'a'.repeat(42)}=`,
    ` heistcast_abcdefghijkl_${'a'.repeat(43)}`,
    `heistcast_abcdefghijkl_${'a'.repeat(43)}\n`,
    `heistcast_abcdefghijkl_${'ä'.repeat(43)}`,
  ])('is not %j', (text) => {
    expect(parseKeyToken(text)).toBeUndefined();
  });

  it('is kept as the SHA-256 of its secret', () => {
    const { secret } = newKeyToken();
    expect(secretHashOf(secret)).toBe(createHash('sha256').update(secret).digest('hex'));
  });
});

describe('the comparison of digests', () => {
  const digest = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), maxLength: 64 });

  it('says whether they are the same', () => {
    fc.assert(
      fc.property(digest, digest, (a, b) => {
        expect(isSameDigest(a, b)).toBe(a === b);
        expect(isSameDigest(a, a)).toBe(true);
      }),
    );
  });

  it('sees a difference wherever it is', () => {
    const right = secretHashOf('secret');
    for (let at = 0; at < right.length; at += 1) {
      const other = right[at] === '0' ? '1' : '0';
      expect(isSameDigest(right, right.slice(0, at) + other + right.slice(at + 1))).toBe(false);
    }
    expect(isSameDigest(right, right.slice(1))).toBe(false);
    expect(isSameDigest(right, `${right}0`)).toBe(false);
    expect(isSameDigest(right, '')).toBe(false);
  });
});
