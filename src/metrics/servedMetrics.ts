import type { Store } from '../api/deps.ts';
import type { Versions } from '../domain/listing.ts';
import type { Model } from '../domain/model.ts';
import { riskBand } from '../domain/score.ts';
import { feedMetrics, type MeasuredFeed } from './feedMetrics.ts';
import { type Metric, single } from './textFormat.ts';

const EVERY_ROW = 100_000;

/** What is served. */
export interface Served {
  store: Pick<Store, 'versions' | 'exchanges' | 'feeds'>;
  model: Pick<Model, 'version'>;
  release: string;
  /** Those that are on. */
  feeds: readonly MeasuredFeed[];
  nowMs: () => number;
}

/**
 * Figures on what is served: few, and none by exchange. While the database cannot be read, is not seeded or holds the
 * scores of another model, only that it is not ready.
 */
export function servedMetrics({ store, model, release, feeds, nowMs }: Served): () => Promise<Metric[]> {
  let known: { publication: string; metrics: Metric[] } | undefined;

  const whenReady = async (): Promise<Metric[] | undefined> => {
    const versions = await store.versions();
    if (versions?.modelVersion !== model.version) return undefined;
    const { publication } = versions;
    if (known?.publication !== publication)
      known = { publication, metrics: await scoreMetrics(store, versions) };
    const versionLabels = { release, model: versions.modelVersion, data: versions.dataVersion };
    return [buildInfo(versionLabels), ...known.metrics, ...(await feedMetrics(store, feeds, nowMs()))];
  };

  return async () => {
    const metrics = await whenReady().catch(() => undefined);
    const ready = single('gauge', 'heistcast_ready', '1 while scores are served.', metrics ? 1 : 0);
    return [ready, ...(metrics ?? [buildInfo({ release })])];
  };
}

const buildInfo = (labels: Record<string, string>): Metric => ({
  name: 'heistcast_build_info',
  help: 'The versions of the software, of the model and of the evidence.',
  type: 'gauge',
  samples: [{ labels, value: 1 }],
});

async function scoreMetrics(
  store: Pick<Store, 'exchanges'>,
  { scoredOn }: Pick<Versions, 'scoredOn'>,
): Promise<Metric[]> {
  const query = { sort: 'name', operating: true, limit: EVERY_ROW, offset: 0 } as const;
  const { rows } = await store.exchanges.list(query);
  const scores = rows.flatMap(({ score }) => score ?? []);
  return [
    single(
      'gauge',
      'heistcast_scored_timestamp_seconds',
      'Midnight UTC of the day the scores are for, since 1970.',
      Date.parse(scoredOn) / 1000,
    ),
    {
      name: 'heistcast_exchanges',
      help: 'Open exchanges in each risk band.',
      type: 'gauge',
      samples: riskBand.options.map((band) => ({
        labels: { risk_band: band },
        value: scores.filter((score) => score.riskBand === band).length,
      })),
    },
    single(
      'gauge',
      'heistcast_expected_state_thefts',
      'Exchanges that state actors are expected to rob within 365 days.',
      scores.reduce((sum, { probability }) => sum + probability.state, 0),
    ),
  ];
}
