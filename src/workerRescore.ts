import type { D1Database } from '@cloudflare/workers-types';
import { createD1Db } from './data/d1.ts';
import { createStore } from './data/store.ts';
import { toIsoDate } from './domain/date.ts';
import { model } from './model.ts';
import { rescore } from './rescore.ts';

/** Stores the scores of the day of `timeMs` unless they are there. Resolves to whether it wrote. */
export const rescoreOn = (database: D1Database, timeMs: number): Promise<boolean> =>
  rescore(createStore(createD1Db(database)), model, toIsoDate(timeMs));
