import autocannon from 'autocannon';

/** Connections that each wait for an answer before they ask again. */
export const CONNECTIONS = 10;

/** A request of a load. */
export interface LoadRequest {
  method?: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

/** What came back. */
export interface Load {
  requestsPerSecond: number;
  latenciesMs: number[];
}

/**
 * Sends requests over and over, each connection its own share of them in turn, for a time or a number of
 * requests. Throws when any answer has a status that is not expected.
 */
export async function load(
  url: string,
  requests: readonly LoadRequest[],
  { connections = CONNECTIONS, expected = [200], ...until }: LoadOptions,
): Promise<Load> {
  const latenciesMs: number[] = [];
  const statuses = new Set<number>();
  let firstMs = 0;
  let lastMs = 0;
  let next = 0;
  await new Promise((resolve, reject) => {
    const run = autocannon(
      {
        url,
        connections,
        requests: [{}],
        ...('amount' in until ? { amount: until.amount } : { duration: until.ms / 1000 }),
        setupClient: (client) => {
          client.setRequests(shareOf(requests, next, connections));
          next += 1;
        },
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
    run.on('response', (_client, status, _bytes, tookMs) => {
      lastMs = performance.now();
      if (latenciesMs.length === 0) firstMs = lastMs - tookMs;
      latenciesMs.push(tookMs);
      statuses.add(status);
    });
  });
  const wrong = [...statuses].filter((status) => !expected.includes(status));
  if (wrong.length > 0) throw new Error(`${requests[0]?.path} and the like: answered ${wrong.join(', ')}`);
  return { requestsPerSecond: (latenciesMs.length / (lastMs - firstMs)) * 1000, latenciesMs };
}

type LoadOptions = { connections?: number; expected?: number[] } & ({ amount: number } | { ms: number });

function shareOf(requests: readonly LoadRequest[], first: number, step: number): LoadRequest[] {
  const share = requests.filter((_, index) => index % step === first % step);
  return share.length > 0 ? share : [...requests];
}
