import { expect, it } from 'vitest';
import { jsonChunks } from '../../src/data/json.ts';

it('cuts a list into JSON arrays that together are the list', () => {
  const items = Array.from({ length: 1000 }, (_, index) => ({ index, name: '取引所'.repeat(index % 7) }));
  const chunks = jsonChunks(items, 1000);
  expect(chunks.length).toBeGreaterThan(10);
  expect(chunks.flatMap((chunk) => JSON.parse(chunk))).toStrictEqual(items);
  for (const chunk of chunks) expect(Buffer.byteLength(chunk)).toBeLessThanOrEqual(1000);
});

it('gives an item that is too large a chunk of its own, and nothing for nothing', () => {
  expect(jsonChunks(['a', 'b'.repeat(50), 'c'], 20)).toHaveLength(3);
  expect(jsonChunks([])).toStrictEqual([]);
});
