import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { badgeSvg } from '../../src/api/present/badge.ts';
import { escapeXml } from '../../src/api/present/escapeXml.ts';
import { riskBand } from '../../src/domain/score.ts';
import { makeScore } from '../support/evidence.ts';
import { getJson } from '../support/json.ts';
import { openService, type TestService } from '../support/service.ts';

let service: TestService;
beforeAll(() => {
  service = openService();
});
afterAll(() => service.close());

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe('the badge of an exchange', () => {
  it('says band and day, in the form of a shields endpoint', async () => {
    const badge = await getJson(service, '/v1/exchanges/bybit/badge.json?asOf=2025-02-20');
    expect(badge).toEqual({
      schemaVersion: 1,
      label: 'state theft risk',
      message: 'severe · 2025-02-20',
      color: '#650d49',
      labelColor: '#2b2f36',
    });
  });

  it('is an image whose title says the same with the probability', async () => {
    const response = await service.request('/v1/exchanges/bybit/badge.svg?asOf=2025-02-20');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toContain('image/svg+xml');
    const svg = await response.text();
    expect(svg).toMatch(
      /<title>Bybit: state theft risk severe on 2025-02-20\. About 1 in [\d.]+ within 365 days/,
    );
    expect(svg).toContain('role="img"');
    expect(svg).toContain('>severe · 2025-02-20</text>');
  });

  it('lets no name out of its element or attribute', () => {
    const svg = badgeSvg(makeScore('x', '2025-01-01', 60), `<script>"&'`);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;script&gt;&quot;&amp;&apos;');
    expect(escapeXml('plain · text 💥')).toBe('plain · text 💥');
    expect(escapeXml('a\u0000b\u001bc\ud800d\uffffe')).toBe('abcde');
  });

  it('darkens from band to band and keeps its text readable', () => {
    const grounds = riskBand.options.map((band) => {
      const svg = badgeSvg({ ...makeScore('x', '2025-01-01', 50), riskBand: band }, 'X');
      const [, ground = ''] = [...svg.matchAll(/<rect[^>]* fill="(#\w{6})"/g)].map((match) => match[1]);
      const [, ink = ''] = [...svg.matchAll(/<text[^>]* fill="(#\w{6})"/g)].map((match) => match[1]);
      const [dark = 0, light = 0] = [luminance(ground), luminance(ink)].sort((a, b) => a - b);
      expect((light + 0.05) / (dark + 0.05), band).toBeGreaterThan(4.5);
      return luminance(ground);
    });
    expect(grounds).toEqual(grounds.toSorted((a, b) => b - a));
  });

  it.each([
    ['nope/badge.svg', 404],
    ['mt-gox/badge.json', 404],
    ['bybit/badge.svg?style=flat', 400],
    ['Dunamu/badge.svg?asOf=2025-02-20', 308],
  ])('%s is a %d', async (path, status) => {
    const response = await service.request(`/v1/exchanges/${path}`);
    expect(response.status).toBe(status);
    if (status === 308)
      expect(response.headers.get('location')).toBe('/v1/exchanges/upbit/badge.svg?asOf=2025-02-20');
  });
});
