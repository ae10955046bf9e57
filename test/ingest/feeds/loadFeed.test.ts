import { setTimeout } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fetching, loadFeed } from '../../../src/ingest/feeds/loadFeed.ts';
import { document, type FeedServer, openFeedServer } from './feedServer.ts';

describe('loading a feed', () => {
  let server: FeedServer;
  beforeAll(async () => {
    server = await openFeedServer();
  });
  afterAll(() => server.close());

  const load = (rest: Partial<Fetching> = {}) => loadFeed({ url: server.url }, { fetch, ...rest });

  it('gives the document and what makes the next request conditional', async () => {
    const [etag, lastModified] = ['"1"', 'Fri, 20 Nov 2026 12:00:00 GMT'];
    server.answer((response) =>
      response.writeHead(200, { ETag: etag, 'Last-Modified': lastModified }).end('[] é'),
    );
    expect(await load()).toEqual({ text: '[] é', etag, lastModified });
    expect(server.asked.at(-1)?.['if-none-match']).toBeUndefined();
    await load({ etag, lastModified });
    expect(server.asked.at(-1)).toMatchObject({
      ...{ 'if-none-match': etag, 'if-modified-since': lastModified },
      'user-agent': 'heistcast',
    });
  });

  it('gives nothing when it has not changed', async () => {
    server.answer(document('[]', '"1"'));
    expect(await load({ etag: '"1"' })).toBeUndefined();
  });

  it('reads a letter that arrives in two parts', async () => {
    const [first, second] = [Buffer.from('é').subarray(0, 1), Buffer.from('é').subarray(1)];
    server.answer(async (response) => {
      response.writeHead(200).write(first);
      await setTimeout(20);
      response.end(second);
    });
    expect((await load())?.text).toBe('é');
  });

  it.each([
    [429, '120', 120_000],
    [503, '5', 5000],
    [500, undefined, undefined],
    [404, undefined, undefined],
  ])('fails on %i, with the wait it asks for', async (status, wish, retryAfterMs) => {
    server.answer((response) => response.writeHead(status, wish ? { 'Retry-After': wish } : {}).end('no'));
    await expect(load()).rejects.toMatchObject({ message: `it answers ${status}`, retryAfterMs });
  });

  it('goes nowhere else', async () => {
    const before = server.asked.length;
    server.answer((response) => response.writeHead(302, { Location: '/elsewhere' }).end());
    await expect(load()).rejects.toThrow('it answers 302');
    expect(server.asked).toHaveLength(before + 1);
  });

  it('fails on a document that is too large, told or not, packed or not', async () => {
    const large = 'x'.repeat(5000);
    server.answer((response) => response.writeHead(200).end(large));
    await expect(load({ mostBytes: 4999 })).rejects.toThrow('it is larger than 4999 bytes');
    expect((await load({ mostBytes: 5000 }))?.text).toBe(large);
    server.answer((response) =>
      response.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(10_000_000))),
    );
    await expect(load({ mostBytes: 5000 })).rejects.toThrow('it is larger than 5000 bytes');
  });

  it('fails on one that never ends', async () => {
    server.answer((response) => {
      response.writeHead(200);
      const more = () => response.write('x'.repeat(1000), () => !response.destroyed && setImmediate(more));
      more();
    });
    await expect(load({ mostBytes: 100_000 })).rejects.toThrow('it is larger than');
  });

  it.each([
    ['an answer', () => {}],
    [
      'its end',
      (response: Parameters<Parameters<FeedServer['answer']>[0]>[0]) => response.writeHead(200).write('['),
    ],
  ])('waits for %s no longer than it may', async (_name, answer) => {
    server.answer(answer);
    await expect(load({ timeoutMs: 100 })).rejects.toThrow('it has not answered in 0.1 s');
  });

  it('gives up when the service stops', async () => {
    server.answer(() => {});
    const stopping = new AbortController();
    const loading = load({ signal: stopping.signal });
    stopping.abort();
    await expect(loading).rejects.toThrow('aborted');
  });

  it('fails where nobody answers', async () => {
    const gone = await openFeedServer();
    await gone.close();
    await expect(loadFeed({ url: gone.url }, { fetch })).rejects.toThrow();
  });
});
