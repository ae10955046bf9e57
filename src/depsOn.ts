import type { AppDeps } from './api/deps.ts';
import type { Store } from './data/store.ts';
import { createDesk } from './desk/desk.ts';
import { createKeyring } from './desk/keyring.ts';
import { type IsoDate, toIsoDate } from './domain/date.ts';
import type { Model } from './domain/model.ts';
import { model as committedModel } from './model.ts';

/** Where an app may differ from the usual: the committed model, and the clock of the machine. */
interface Unusual {
  model?: Model | undefined;
  nowMs?: (() => number) | undefined;
  /** Today's date in UTC. Default: that of the clock. */
  today?: (() => IsoDate) | undefined;
}

/** What an app over a store is made from, with the desk and the keyring that write to it. */
export function depsOn<Given extends Store>(
  store: Given,
  { model = committedModel, nowMs = Date.now, today = () => toIsoDate(nowMs()) }: Unusual = {},
): Pick<AppDeps, 'store' | 'model' | 'nowMs' | 'today' | 'desk' | 'keyring'> {
  const clock = { nowMs, today };
  return {
    ...{ store, model, nowMs, today },
    desk: createDesk(store, model, clock),
    keyring: createKeyring(store, clock),
  };
}
