import type { Exchange } from '../../domain/exchange.ts';
import type { SeenItem } from '../../domain/feedState.ts';
import type { DeskStore } from '../deskStore.ts';

/** What taking in needs from the database beside what the desk does. */
export interface IntakeStore extends DeskStore {
  exchanges: DeskStore['exchanges'] & { find(id: string): Promise<Exchange | undefined> };
  feeds: {
    seen(feed: string, items: readonly string[]): Promise<Map<string, string>>;
    remember(feed: string, items: readonly SeenItem[], seenAt: string): Promise<void>;
  };
}
