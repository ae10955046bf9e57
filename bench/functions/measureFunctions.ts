import { Bench } from 'tinybench';
import { vintageOn } from '../../src/domain/model.ts';
import { assembleEvidence } from '../../src/ingest/assembleEvidence.ts';
import { readDataset } from '../../src/ingest/readDataset.ts';
import { model } from '../../src/model.ts';
import { industryContext } from '../../src/scoring/industry/industryContext.ts';
import { compareJurisdictions } from '../../src/scoring/jurisdictions/compareJurisdictions.ts';
import { scoreSummary, scoreVenue } from '../../src/scoring/scoreVenue.ts';
import { thisMachine } from '../machine.ts';
import type { Results } from '../results.ts';
import { toThreeDigits } from '../statistics.ts';

const DAY = '2025-06-01';

/** Times the pure computation behind answers, on the whole of the evidence and one core. */
export async function measureFunctions(): Promise<NonNullable<Results['functions']>> {
  const { venues, industry } = assembleEvidence(readDataset('dataset'));
  const delay = vintageOn(model, DAY).attributionDelay;
  const context = industryContext(industry, DAY, delay);
  const open = venues.filter(({ venue }) => context.openVenues.includes(venue.id));
  const [largest] = [...open].sort((a, b) => b.venue.facts.length - a.venue.facts.length);
  if (largest === undefined) throw new Error('no venue is open');
  const codes = industry.jurisdictions.map(({ code }) => code).slice(0, 20);

  const tasks = [
    {
      name: `a score with its reasons, the venue with most facts (${largest.venue.id})`,
      items: 1,
      run: () => void scoreVenue(largest, context, model),
    },
    {
      name: 'every open venue with its reasons',
      items: open.length,
      run: () => {
        for (const evidence of open) scoreVenue(evidence, context, model);
      },
    },
    {
      name: 'every open venue, points only',
      items: open.length,
      run: () => {
        for (const evidence of open) scoreSummary(evidence, context, model);
      },
    },
    { name: 'the industry on a day', items: 1, run: () => void industryContext(industry, DAY, delay) },
    {
      name: 'jurisdictions compared',
      items: codes.length,
      run: () => void compareJurisdictions(codes, codes, context, model),
    },
  ];
  const bench = new Bench({ time: 1000, warmupTime: 300 });
  for (const { name, run } of tasks) bench.add(name, run);
  await bench.run();
  const rows = tasks.map(({ name, items }) => {
    const result = bench.getTask(name)?.result;
    if (result?.state !== 'completed') throw new Error(`${name}: ${result?.state}`);
    const { p50, p99 } = result.latency;
    return { name, items, medianUs: toThreeDigits(p50 * 1000), p99Us: toThreeDigits(p99 * 1000) };
  });
  return { machine: thisMachine(), day: DAY, rows };
}
