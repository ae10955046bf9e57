import type { Metric, Sample } from './textFormat.ts';

/** Seconds. Most reads take a few milliseconds; past days and comparisons some hundred. */
const BOUNDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const;

/** What requests are told apart by. */
export interface RequestLabels {
  method: string;
  route: string;
  status: number;
}

/** Counts requests by how long they took, for each combination of labels that occurs. */
export function createRequestTimes() {
  const series = new Map<string, { labels: RequestLabels; counts: number[]; sum: number }>();
  return {
    observe(labels: RequestLabels, seconds: number): void {
      const key = `${labels.status} ${labels.method} ${labels.route}`;
      let found = series.get(key);
      if (found === undefined) {
        found = { labels, counts: new Array<number>(BOUNDS.length + 1).fill(0), sum: 0 };
        series.set(key, found);
      }
      const at = BOUNDS.findIndex((bound) => seconds <= bound);
      const bucket = at < 0 ? BOUNDS.length : at;
      found.counts[bucket] = (found.counts[bucket] ?? 0) + 1;
      found.sum += seconds;
    },

    metric: (): Metric => ({
      name: 'heistcast_http_request_duration_seconds',
      help: 'Time until a request was answered, by route. Its count is the number of requests.',
      type: 'histogram',
      samples: [...series.values()].flatMap(samplesOf),
    }),
  };
}

function samplesOf(one: { labels: RequestLabels; counts: number[]; sum: number }): Sample[] {
  const labels = { ...one.labels, status: String(one.labels.status) };
  let count = 0;
  const buckets = one.counts.map((added, at) => {
    count += added;
    return {
      suffix: '_bucket',
      labels: { ...labels, le: at < BOUNDS.length ? String(BOUNDS[at]) : '+Inf' },
      value: count,
    };
  });
  return [...buckets, { suffix: '_sum', labels, value: one.sum }, { suffix: '_count', labels, value: count }];
}
