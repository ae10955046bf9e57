import type { Disputable } from './dispute/DisputeSection.tsx';
import { evidenceRows } from './evidence/evidenceRows.ts';
import type { Profile } from './questions.ts';

/** The records on a venue itself, newest first, as they are named in a dispute. */
export const disputable = (profile: Profile, day: string): Disputable[] =>
  evidenceRows(profile, [], [], day).map(({ id, label, text, knownFrom }) => ({
    id,
    name: `${label}: ${text} (public since ${knownFrom})`,
  }));
