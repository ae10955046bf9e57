import { expect, it } from 'vitest';
import type { RunningWorker } from '../../support/builtWorker.ts';
import { getJson } from '../../support/json.ts';

// workerd's local D1 has one copy of the database and gives bookmarks that grow; that a replica waits until it has
// caught up with a bookmark is Cloudflare's part and cannot be shown here.

const STATUS = '/v1/status';
const under = (bookmark: string) => ({ headers: { 'X-D1-Bookmark': bookmark } });
const bookmarkOf = (response: Response) => response.headers.get('x-d1-bookmark') ?? '';

/** Every answer says how new a database it has seen, and a client that gives that back sees nothing older. */
export function sessionsPart(running: () => RunningWorker): void {
  it('answers a bookmark, which may be given back', async () => {
    const first = bookmarkOf(await running().request(STATUS));
    expect(first).toMatch(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{32}$/);
    const second = await running().request(STATUS, under(first));
    expect(second.status).toBe(200);
    expect(bookmarkOf(second) >= first).toBe(true);
  });

  it('shows a write to a read of another isolate that has its bookmark', async () => {
    const { d1 } = running();
    const session = d1.withSession('first-primary');
    const put = (dataVersion: string) =>
      session
        .prepare("update installation set value = json_set(value, '$.dataVersion', ?) where key = 'served'")
        .bind(dataVersion)
        .run();
    const { meta } = await getJson<{ meta: { dataVersion: string } }>(running(), STATUS);
    const before = bookmarkOf(await running().request(STATUS));
    await put('written');
    const bookmark = session.getBookmark() ?? '';
    expect(bookmark > before).toBe(true);
    const read = await running().textFromOther(STATUS, under(bookmark).headers);
    expect(JSON.parse(read)).toHaveProperty('meta.dataVersion', 'written');
    await put(meta.dataVersion);
  });

  it.each(['', 'garbage', "' or 1=1 --", 'f'.repeat(5000)])(
    'is not upset by the bookmark %j',
    async (text) => {
      const response = await running().request(STATUS, under(text));
      expect(response.status).toBe(200);
      expect(bookmarkOf(response)).toMatch(/^[0-9a-f-]{59}$/);
    },
  );

  it('keeps requests that are answered at once in sessions of their own', async () => {
    const old = bookmarkOf(await running().request(STATUS));
    const ahead = old.replace(/^\w{8}/, 'ffffffff');
    const asked = Array.from({ length: 12 }, (_, index) => (index % 2 === 0 ? old : ahead));
    const answers = await Promise.all(asked.map((each) => running().request(STATUS, under(each))));
    expect(answers.map((each) => bookmarkOf(each).startsWith('ffffffff'))).toEqual(
      asked.map((each) => each === ahead),
    );
  });

  it('tells caches and pages of the field', async () => {
    const response = await running().request(STATUS, { headers: { Origin: 'https://example.org' } });
    expect(response.headers.get('vary')).toContain('X-D1-Bookmark');
    expect(response.headers.get('access-control-expose-headers')).toContain('X-D1-Bookmark');
    const preflight = await running().request(STATUS, {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org', 'Access-Control-Request-Method': 'GET' },
    });
    expect(preflight.headers.get('access-control-allow-headers')).toContain('X-D1-Bookmark');
  });
}
