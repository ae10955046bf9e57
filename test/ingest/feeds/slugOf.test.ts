import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slugOf } from '../../../src/domain/slugOf.ts';
import { slug } from '../../../src/domain/vocabulary.ts';

it.each([
  ['Crypto.com', 'crypto-com'],
  ['WazirX: India', 'wazirx-india'],
  ['  Café & Söhne ', 'cafe-sohne'],
  ['币安', 'u5e01u5b89'],
  ['!!!', 'unnamed'],
])('%j becomes %s', (name, expected) => {
  expect(slugOf(name)).toBe(expected);
});

it('makes a slug of anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
      expect(slug.safeParse(slugOf(name)).success).toBe(true);
    }),
  );
});
