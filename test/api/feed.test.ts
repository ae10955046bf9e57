import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atomFeed } from '../../src/api/present/feed/atomFeed.ts';
import { bandEntries } from '../../src/api/present/feed/bandEntries.ts';
import { newestFirst } from '../../src/api/present/feed/entry.ts';
import { attributionEntries, incidentEntries } from '../../src/api/present/feed/incidentEntries.ts';
import { makeAttribution, makeIncident, makeScore } from '../support/evidence.ts';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';
import { childrenOf, parseXml, type XmlElement } from '../support/xml.ts';

const ADDRESS = 'https://heistcast.example/feed.atom';
const ONE_OF_EACH = ['id', 'title', 'updated'];

let service: TestService;
let feed: XmlElement;
let entries: XmlElement[];
beforeAll(async () => {
  service = openService();
  feed = parseXml(await (await service.request('/feed.atom')).text());
  entries = childrenOf(feed, 'entry');
});
afterAll(() => service.close());

const only = (element: XmlElement, name: string): XmlElement => {
  const [found, ...others] = childrenOf(element, name);
  if (found === undefined || others.length > 0) throw new Error(`not one ${name} in ${element.name}`);
  return found;
};
const ofKind = (kind: string) => entries.filter((entry) => only(entry, 'category').attributes.term === kind);

describe('GET /feed.atom', () => {
  it('is an Atom feed with what RFC 4287 requires of a feed (§4.1.1)', () => {
    expect(feed.name).toBe('feed');
    expect(feed.attributes.xmlns).toBe('http://www.w3.org/2005/Atom');
    for (const name of ONE_OF_EACH) expect(only(feed, name).text, name).not.toBe('');
    expect(only(only(feed, 'author'), 'name').text).toBe('Heistcast');
    const links = childrenOf(feed, 'link').map(({ attributes: { rel, href } }) => [rel, href]);
    expect(links).toEqual([
      ['self', 'http://localhost/feed.atom'],
      ['alternate', 'http://localhost/'],
    ]);
  });

  it('and of its entries (§4.1.2): ids that are tags and differ, dates, a link, text without markup', () => {
    expect(entries.length).toBeGreaterThan(100);
    for (const entry of entries) {
      for (const name of ONE_OF_EACH) expect(only(entry, name).text).not.toBe('');
      expect(only(entry, 'id').text).toMatch(/^tag:heistcast,2026:[\w/.%~()'*!-]+$/);
      expect(only(entry, 'updated').text).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
      expect(only(entry, 'link').attributes.href).toMatch(
        /^http:\/\/localhost\/(incidents|exchanges)\/[a-z0-9-]+/,
      );
      expect(only(entry, 'summary').text.length).toBeGreaterThan(20);
    }
    const ids = entries.map((entry) => only(entry, 'id').text);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has the newest first, none of them to come, and was updated when the newest was', () => {
    const days = entries.map((entry) => only(entry, 'updated').text);
    expect(days).toEqual(days.toSorted().reverse());
    expect(only(feed, 'updated').text).toBe(days[0]);
    expect(Date.parse(days[0] ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('has incidents and attributions dated to when they became public', async () => {
    type Row = { id: string; disclosedOn: string; attributions: { knownFrom: string }[] };
    const { data } = await getJson<{ data: Row[] }>(service, '/v1/incidents?limit=1000');
    const newestOf = (days: string[]) => `${days.toSorted().at(-1)}T00:00:00Z`;
    const updatedOf = (kind: string) => ofKind(kind).map((entry) => only(entry, 'updated').text);
    expect(updatedOf('incident')[0]).toBe(newestOf(data.map(({ disclosedOn }) => disclosedOn)));
    const attributed = data.flatMap(({ attributions }) => attributions.map(({ knownFrom }) => knownFrom));
    expect(updatedOf('attribution')[0]).toBe(newestOf(attributed));
    expect(ofKind('incident')).toHaveLength(100);
    expect(ofKind('attribution')).toHaveLength(100);
  });

  it('has the changes of bands that the history of each exchange shows', async () => {
    for (const entry of ofKind('bandChange').slice(0, 5)) {
      const [, id = '', day = ''] = /exchange\/([^/]+)\/band\/(.*)$/.exec(only(entry, 'id').text) ?? [];
      const history = await getJson<{ data: { points: { asOf: string; riskBand: string }[] } }>(
        service,
        `/v1/exchanges/${id}/history`,
      );
      const at = history.data.points.findIndex(({ asOf }) => asOf === day);
      const [before, now] = [history.data.points[at - 1], history.data.points[at]];
      expect(before?.riskBand).not.toBe(now?.riskBand);
      expect(only(entry, 'title').text).toContain(`${now?.riskBand}, was ${before?.riskBand}`);
    }
  });

  it('answers as an Atom feed, 304 to who has it, and 400 to a query', async () => {
    const response = await service.request('/feed.atom');
    expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('public, max-age=300');
    const etag = response.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[0-9a-f]+"$/);
    const again = await service.request('/feed.atom', { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    expect((await service.request('/feed.atom', { method: 'HEAD' })).headers.get('etag')).toBe(etag);
    expect((await service.request('/feed.atom?asOf=2025-01-01')).status).toBe(400);
  });
});

describe('the entries', () => {
  it('leave out what was withdrawn or is to come', () => {
    const withdrawn = { on: '2020-01-01', reason: 'was none' };
    const incidents = [
      makeIncident({
        id: 'kept',
        disclosedOn: '2020-05-01',
        attributions: [
          makeAttribution({ knownFrom: '2021-01-01' }),
          makeAttribution({ by: 'Another', knownFrom: '2022-01-01', withdrawn }),
          makeAttribution({ by: 'Later', knownFrom: '2024-01-01' }),
        ],
      }),
      makeIncident({ id: 'withdrawn', withdrawn, attributions: [makeAttribution({})] }),
      makeIncident({ id: 'later', disclosedOn: '2024-01-01' }),
    ];
    expect(incidentEntries(incidents, '2023-01-01').map(({ key }) => key)).toEqual(['incident/kept']);
    expect(attributionEntries(incidents, '2023-01-01').map(({ key }) => key)).toEqual([
      'incident/kept/attribution/2021-01-01/An%20authority/Lazarus%20Group',
    ]);
  });

  it('keep an attribution’s id when an earlier one is found', () => {
    const known = makeAttribution({ by: 'FBI', knownFrom: '2021-01-01' });
    const found = makeAttribution({ by: 'A vendor', knownFrom: '2020-01-01' });
    const keysOf = (attributions: (typeof known)[]) =>
      attributionEntries([makeIncident({ id: 'x', attributions })], '2023-01-01').map(({ key }) => key);
    expect(keysOf([found, known])).toContain(keysOf([known])[0]);
  });

  it('tell a changed band from a venue that is new or was closed meanwhile', () => {
    const history = [
      makeScore('a', '2025-01-01', 40),
      makeScore('a', '2025-02-01', 60),
      makeScore('a', '2025-03-01', 61),
      makeScore('a', '2025-05-01', 40),
      makeScore('b', '2025-06-01', 60),
    ];
    const changes = bandEntries(history, new Map([['a', 'Venue A']]));
    expect(changes.map(({ title, day }) => [title, day])).toEqual([
      ['Venue A: elevated, was guarded', '2025-02-01'],
    ]);
    expect(changes[0]?.summary).toBe('60.0 points on 1 February 2025, 40.0 a month before.');
  });

  it('let nothing out of their elements', () => {
    const name = `<b>"Q&A's"</b>\u0000\ud800]]>`;
    const incident = makeIncident({ id: 'x', target: { name, kind: 'exchange' }, lossUsd: 1.46e9 });
    const [entry] = childrenOf(
      parseXml(atomFeed(incidentEntries([incident], '2030-01-01'), ADDRESS, '')),
      'entry',
    );
    expect(entry && only(entry, 'title').text).toBe(`<b>"Q&A's"</b>]]>: loss USD 1.46bn`);
  });

  it('may be none', () => {
    const empty = parseXml(atomFeed([], ADDRESS, '2026-01-01'));
    expect(only(empty, 'updated').text).toBe('2026-01-01T00:00:00Z');
    expect(childrenOf(empty, 'entry')).toEqual([]);
  });

  it('are in one order whatever order they came in', () => {
    const [first, second] = incidentEntries(
      [makeIncident({ id: 'b' }), makeIncident({ id: 'a' })],
      '2030-01-01',
    );
    if (first === undefined || second === undefined) throw new Error('no entries');
    expect([first, second].sort(newestFirst)).toEqual([second, first].sort(newestFirst));
  });
});
