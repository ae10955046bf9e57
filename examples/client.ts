import { createClient } from 'heistcast/client';

// npm start, then: node examples/client.ts [address]

const print = (line: string) => process.stdout.write(`${line}\n`);
const heistcast = createClient(process.argv[2] ?? 'http://localhost:8787');

const answer = await heistcast.v1.exchanges[':id'].score.$get({
  param: { id: 'bybit' },
  query: { asOf: '2025-02-20' },
});
if (answer.status !== 200) throw new Error(`answered with ${answer.status}: ${await answer.text()}`);
const { data: score } = await answer.json();
print(`${score.name}: ${score.inWords}`);
for (const { points, sentence } of score.contributions.slice(0, 3))
  print(`${points.toFixed(1)}  ${sentence}`);

const compared = await heistcast.v1.jurisdictions.compare.$get({ query: { codes: 'KR,JP,MT' } });
if (compared.status !== 200) throw new Error(`answered with ${compared.status}: ${await compared.text()}`);
const { data } = await compared.json();
for (const { name, riskPoints, rank } of data.jurisdictions)
  print(`${name}: ${riskPoints} points, rank ${rank.low} to ${rank.high} of ${rank.of}`);

const robbed = await heistcast.v1.incidents.$get({ query: { sponsor: 'KP', limit: 3 } });
if (robbed.status !== 200) throw new Error(`answered with ${robbed.status}: ${await robbed.text()}`);
const { data: incidents, meta } = await robbed.json();
print(`${meta.total} incidents laid to the DPRK, such as ${incidents.map(({ id }) => id).join(', ')}`);
