import { evidenceRows } from './evidence/evidenceRows.ts';
import type { Profile } from './questions.ts';

/** A record that can be disputed. */
export interface Disputable {
  /** Its evidence id. */
  id: string;
  name: string;
  /** It cannot be withdrawn, only changed: a venue's profile. */
  isNeeded: boolean;
}

/** The records on a venue itself, newest first, as they are named in a dispute. Its bases are part of its profile. */
export const disputable = (profile: Profile, day: string): Disputable[] =>
  evidenceRows(profile, { contributions: [], served: [], day })
    .filter(({ kind }) => kind !== 'bases')
    .map(({ id, kind, label, text, knownFrom }) => ({
      id,
      name:
        kind === 'profile'
          ? 'Profile, with its operating bases'
          : `${label}: ${text} (public since ${knownFrom})`,
      isNeeded: kind === 'profile',
    }));
