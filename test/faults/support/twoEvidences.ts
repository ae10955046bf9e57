import type { Dataset } from '../../../src/domain/dataset.ts';
import { realDataset } from '../../support/dataset.ts';

/** Evidence under the version that answers made from it are to name. */
export interface Evidence {
  dataVersion: string;
  dataset: Dataset;
}

const KEPT = ['bybit', 'upbit', 'bithumb', 'binance', 'coincheck', 'kucoin'];

/** The shipped evidence on one in so many venues, and the same revised: hardly an answer is the same from both. */
export function twoEvidences(oneIn: number): [Evidence, Evidence] {
  const dataset = thinnedOut(realDataset(), oneIn);
  return [
    { dataVersion: 'first', dataset },
    { dataVersion: 'revised', dataset: revised(dataset) },
  ];
}

function thinnedOut(dataset: Dataset, oneIn: number): Dataset {
  const exchanges = dataset.exchanges.filter(({ id }, index) => index % oneIn === 0 || KEPT.includes(id));
  return withVenues(dataset, exchanges);
}

/** Renames every venue, drops some, and says that every theft took more. */
function revised(dataset: Dataset): Dataset {
  const exchanges = dataset.exchanges
    .filter(({ id }, index) => index % 12 !== 1 || KEPT.includes(id))
    .map((exchange) => ({ ...exchange, name: `${exchange.name} revised` }));
  const { incidents, ...rest } = withVenues(dataset, exchanges);
  return {
    ...rest,
    incidents: incidents.map(({ lossUsd = 1000, ...incident }) => ({ ...incident, lossUsd: lossUsd * 1.5 })),
  };
}

/** What is said of these venues, and of none in particular. */
function withVenues(dataset: Dataset, exchanges: Dataset['exchanges']): Dataset {
  const ids = new Set(exchanges.map(({ id }) => id));
  const has = ({ exchange }: { exchange: string }) => ids.has(exchange);
  return {
    ...dataset,
    exchanges,
    incidents: dataset.incidents.filter(({ target }) => target.id === undefined || ids.has(target.id)),
    volumeSnapshots: dataset.volumeSnapshots
      .map((snapshot) => ({ ...snapshot, rows: snapshot.rows.filter(has) }))
      .filter(({ rows }) => rows.length > 0),
    peerRatings: dataset.peerRatings.filter(has),
  };
}
