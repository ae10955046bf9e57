import type { Question } from './question.ts';

interface Flight {
  promise: Promise<unknown>;
  controller: AbortController;
  /** How many wait for it; it is aborted when nobody does. */
  waiting: number;
}

const answers = new Map<string, unknown>();
const flights = new Map<string, Flight>();
const watchers = new Set<() => void>();

/** The answer got earlier in this session, in an object since an answer may be anything. */
export function knownAnswer<T>({ url }: Question<T>): { value: T } | undefined {
  return answers.has(url) ? { value: answers.get(url) as T } : undefined;
}

/** Asks, or joins those who already did. Whoever no longer waits must `leave`. */
export function join<T>(question: Question<T>): { promise: Promise<T>; leave(): void } {
  const flight = flights.get(question.url) ?? start(question);
  flight.waiting += 1;
  const leave = () => {
    flight.waiting -= 1;
    if (flight.waiting > 0) return;
    if (flights.get(question.url) === flight) flights.delete(question.url);
    flight.controller.abort();
  };
  return { promise: flight.promise as Promise<T>, leave };
}

/** Drops every answer and those on their way, and tells those who show some to ask anew: the evidence changed. */
export function forgetAnswers(): void {
  answers.clear();
  flights.clear();
  for (const watcher of watchers) watcher();
}

/** Calls `watcher` whenever answers are dropped, until the function it returns is called. */
export function onForgotten(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

function start<T>(question: Question<T>): Flight {
  const controller = new AbortController();
  const promise = question.load(controller.signal);
  const flight = { promise, controller, waiting: 0 };
  const land = () => {
    if (flights.get(question.url) === flight) flights.delete(question.url);
  };
  const keep = (value: unknown) => {
    if (flights.get(question.url) === flight) answers.set(question.url, value);
  };
  promise.then(keep).then(land, land);
  flights.set(question.url, flight);
  return flight;
}
