import { Hono } from 'hono';

const TEXT = `# Heistcast

> How likely is it that a state actor robs this crypto exchange in the next twelve months, why, how sure are we, and how often were we right? A probability with a 90 % interval, its reasons with sources, for any day since 2014, from what was public on that day.

Higher points are riskier: 50 is the average exchange, ten more double the hazard. Little known (\`coverage\`) is not little risk. A forecast from public evidence, not a finding about a venue. Reads need no key.

## Ask

- [A score](/v1/exchanges/bybit/score?asOf=2025-02-20): probability, points, band, and contributions that sum to \`rawPoints\` − 50
- [The ranking](/v1/exchanges): every exchange, riskiest first; \`format=csv\` for a table
- [Jurisdictions compared](/v1/jurisdictions/compare?codes=KR,JP,MT): with the probability that one is riskier than another
- [Incidents](/v1/incidents?sponsor=KP&minLossUsd=100000000): thefts and who they were laid to
- [Evidence](/v1/evidence?ids=incident/bybit-2025-02): the facts behind contributions, by id
- [The model](/v1/model): features, priors, coefficients
- [News](/feed.atom): new incidents, attributions and changed bands, as an Atom feed

## Build in

- \`POST /mcp\`: Model Context Protocol over Streamable HTTP, without sessions; tools \`score_exchange\`, \`compare_jurisdictions\`, \`what_if\`, \`search_incidents\`, \`sector_outlook\`
- \`<heistcast-badge exchange="bybit">\`: the band of an exchange on any page, from the module \`/badge.js\`
- \`docs/dashboard-builder.md\` in the repository: dashboards, notebooks, spreadsheets, Grafana, alerts

## Reference

- [OpenAPI 3.1](/openapi.json): every endpoint, parameter and schema
- [Reference page](/docs): the same, to read and try

Every scoring read takes \`asOf=YYYY-MM-DD\`. An unknown parameter is an error, and errors (application/problem+json) say which one. Lists page with \`cursor=<meta.nextCursor>\` until it is null.
`;

/** GET /llms.txt: what is here, for a language model (llmstxt.org). */
export const llmsTxtRoute = () => new Hono().get('/llms.txt', (c) => c.text(TEXT));
