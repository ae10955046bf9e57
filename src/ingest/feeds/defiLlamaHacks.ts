import { z } from 'zod';
import { toIsoDate } from '../../domain/date.ts';
import { slugOf } from '../../domain/slugOf.ts';
import { type TheftReport, theftReport } from '../../domain/theftReport.ts';
import type { TargetKind } from '../../domain/vocabulary.ts';
import { contentOf } from './contentOf.ts';
import type { Feed } from './feed.ts';
import { sourcesOf } from './sourcesOf.ts';
import { meaningOf } from './techniques.ts';

const PAGE = { title: 'DefiLlama hacks list', url: 'https://defillama.com/hacks' };
const FIRST_SECONDS = Date.parse('2009-01-03') / 1000;
const LAST_SECONDS = Date.parse('2100-01-01') / 1000;

/** DefiLlama's kinds of target; a further one is of no kind until somebody has looked at it. */
const KINDS: ReadonlyMap<string, TargetKind> = new Map([
  ['CEX', 'exchange'],
  ['DeFi Protocol', 'defi'],
  ['Bridge', 'bridge'],
  ['Wallet', 'wallet_provider'],
  ['Gaming', 'other'],
  ['Other', 'other'],
]);

const text = z.string().trim().nullish();

/**
 * An entry, as DefiLlama's server writes it (DefiLlama/defillama-server, defi/src/getHacks.ts). `date` is in seconds, a
 * day; `amount` and `returnedFunds` in US dollars; `bridgeHack` is its column "Bridge / Multichain Application".
 */
const entry = z.object({
  date: z.number().min(FIRST_SECONDS).max(LAST_SECONDS),
  name: z.string().trim().min(1),
  classification: text,
  technique: text,
  amount: z.number().nullish(),
  chain: z.union([z.array(z.string()), z.string()]).nullish(),
  bridgeHack: z.boolean().nullish(),
  targetType: text,
  source: text,
  returnedFunds: z.number().nullish(),
});
type Entry = z.infer<typeof entry>;

/** DefiLlama's list of hacks of protocols, bridges, wallets and exchanges. */
export const defiLlamaHacks: Feed = {
  id: 'defillama',
  title: PAGE.title,
  url: 'https://api.llama.fi/hacks',
  parse: (document) => {
    const entries = z.array(z.unknown()).parse(JSON.parse(document));
    return contentOf(
      entries.map((each, index) => ({ place: `entry ${index + 1}`, value: each })),
      (value) => itemOf(entry.parse(value)),
    );
  },
};

function itemOf(given: Entry) {
  const report = theftReport.parse(reportOf(given));
  return { item: `${slugOf(report.name)}/${report.occurredOn}`, report, remark: remarkOf(given) };
}

function reportOf(given: Entry): TheftReport {
  const { date, name, classification, technique, amount, bridgeHack, targetType, source } = given;
  const kind = KINDS.get(targetType ?? '');
  return {
    occurredOn: toIsoDate(date * 1000),
    name,
    ...(kind !== undefined && { kind: kind === 'defi' && bridgeHack === true ? 'bridge' : kind }),
    // Zero stands for unknown there, and for a theft that failed here.
    ...(amount ? { lossUsd: amount } : {}),
    ...meaningOf(`${classification ?? ''} ${technique ?? ''}`),
    sources: sourcesOf(PAGE, source ?? undefined),
  };
}

function remarkOf({ classification, technique, chain, returnedFunds }: Entry): string {
  const chains = typeof chain === 'string' ? [chain] : (chain ?? []);
  const parts = [
    ...[classification, technique].filter((each) => each),
    ...(chains.length > 0 ? [`on ${chains.join(', ')}`] : []),
    ...(returnedFunds ? [`refunded to users: USD ${returnedFunds}`] : []),
  ];
  return parts.length === 0 ? '' : `DefiLlama says: ${parts.join('; ')}.`;
}
