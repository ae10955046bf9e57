import { writeFileSync } from 'node:fs';
import { Bench } from 'tinybench';
import { vintageOn } from '../src/domain/model.ts';
import { assembleEvidence } from '../src/ingest/assembleEvidence.ts';
import { readDataset } from '../src/ingest/readDataset.ts';
import { model } from '../src/model.ts';
import { industryContext } from '../src/scoring/industry/industryContext.ts';
import { compareJurisdictions } from '../src/scoring/jurisdictions/compareJurisdictions.ts';
import { scoreSummary, scoreVenue } from '../src/scoring/scoreVenue.ts';

// Times the pure computation behind answers, on the whole of the evidence and one core.

const DAY = '2025-06-01';
const { venues, industry } = assembleEvidence(readDataset('dataset'));
const delay = vintageOn(model, DAY).attributionDelay;
const context = industryContext(industry, DAY, delay);
const open = venues.filter(({ venue }) => context.openVenues.includes(venue.id));
const [largest] = [...open].sort((a, b) => b.venue.facts.length - a.venue.facts.length);
if (largest === undefined) throw new Error('no venue is open');
const codes = [...industry.jurisdictions.map(({ code }) => code)].slice(0, 20);

const bench = new Bench({ time: 1000, warmupTime: 300 });
bench
  .add(`one score with its reasons, the venue with most facts (${largest.venue.id})`, () => {
    scoreVenue(largest, context, model);
  })
  .add(`all ${open.length} open venues with their reasons`, () => {
    for (const evidence of open) scoreVenue(evidence, context, model);
  })
  .add(`all ${open.length} open venues, points only`, () => {
    for (const evidence of open) scoreSummary(evidence, context, model);
  })
  .add('the industry on a day', () => {
    industryContext(industry, DAY, delay);
  })
  .add('twenty jurisdictions compared', () => {
    compareJurisdictions(codes, codes, context, model);
  });

await bench.run();

const rows = bench.tasks.map(({ name, result }) => {
  if (result.state !== 'completed') throw new Error(`${name}: ${result.state}`);
  const { p50, p99 } = result.latency;
  return { name, medianUs: Math.round(p50 * 1000), p99Us: Math.round(p99 * 1000) };
});
const one = rows[1];
for (const { name, medianUs, p99Us } of rows) {
  process.stdout.write(`${name.padEnd(66)} median ${medianUs} µs, p99 ${p99Us} µs\n`);
}
if (one)
  process.stdout.write(
    `${'per venue with its reasons'.padEnd(66)} median ${(one.medianUs / open.length).toFixed(1)} µs\n`,
  );
writeFileSync(
  'bench/results.json',
  `${JSON.stringify({ day: DAY, openVenues: open.length, rows }, null, 1)}\n`,
);
