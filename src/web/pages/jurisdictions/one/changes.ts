import { EVENT_KINDS } from '../../../components/oversight/eventKinds.ts';
import { LEVEL_MEANINGS } from '../../../components/oversight/levels.ts';
import type { Profile } from '../../../components/oversight/profile.ts';

/** A change of oversight: a level reached, or a regulatory event. */
export interface Change {
  id: string;
  /** When it took effect, as precisely as it is known. */
  from: string;
  what: string;
  detail: string;
  confidence: string;
  note?: string | undefined;
  sources: Profile['events'][number]['sources'];
}

/** Every change, newest first. */
export function changesOf({
  oversightLevels,
  events,
}: Pick<Profile, 'oversightLevels' | 'events'>): Change[] {
  const levels = oversightLevels.map(({ level, basis, ...rest }) => ({
    ...rest,
    what: `Oversight level ${level}, ${LEVEL_MEANINGS[level] ?? 'unknown'}`,
    detail: basis,
  }));
  const others = events.map(({ kind, value = '', ...rest }) => ({
    ...rest,
    what: EVENT_KINDS[kind].name,
    detail: value,
  }));
  return [...levels, ...others].toSorted((a, b) => b.from.localeCompare(a.from));
}
