import type { Store } from '../../src/data/store.ts';
import type { IsoDate } from '../../src/domain/date.ts';
import { model } from '../../src/model.ts';
import { rescore } from '../../src/rescore.ts';

/** Rescores as if nothing were served yet, so that every score is computed anew. Resolves to whether it wrote. */
export const rescoreFully = (store: Store, today: IsoDate): Promise<boolean> =>
  rescore({ ...store, state: async () => ({ ...(await store.state()), served: undefined }) }, model, today);
