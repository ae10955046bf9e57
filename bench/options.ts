/** How long to measure. Short runs show that a measurement works; their figures mean little. */
export interface Options {
  roundMs: number;
  rounds: number;
  /** Requests of one after the other, for a cost. */
  repeats: number;
  warmUpRequests: number;
  memoryRequests: number;
  /** Exchanges of the grown evidence beside the real. */
  sizes: readonly number[];
}

export const WHOLE: Options = {
  roundMs: 3000,
  rounds: 5,
  repeats: 200,
  warmUpRequests: 20_000,
  memoryRequests: 100_000,
  sizes: [5000, 20_000],
};

export const SHORT: Options = {
  roundMs: 1000,
  rounds: 2,
  repeats: 20,
  warmUpRequests: 2000,
  memoryRequests: 4000,
  sizes: [1000, 2000],
};
