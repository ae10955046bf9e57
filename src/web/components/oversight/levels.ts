import { formatDate } from '../../format/dates.ts';
import { capitalised, countInWords, inWords, placeName } from '../../format/words.ts';

/** What the levels of oversight mean. */
export const LEVEL_MEANINGS = [
  'no regime for venues',
  'registration',
  'licensing',
  'licensing with custody or cyber rules',
] as const;

/** A jurisdiction with its dated levels, oldest first. */
interface Levelled {
  code: string;
  oversightLevels: readonly { level: number; from: string }[];
}

/** Who supervises venues most, and who came first or does least. */
export function oversightTitle(profiles: readonly Levelled[]): string {
  const known = profiles.flatMap((profile) => {
    const newest = profile.oversightLevels.at(-1);
    return newest ? [{ profile, level: newest.level }] : [];
  });
  if (known.length === 0) return 'No oversight level is known';
  const levels = known.map(({ level }) => level);
  const [least, most] = [Math.min(...levels), Math.max(...levels)];
  const namesAt = (level: number) =>
    namesOrCount(known.filter((each) => each.level === level).map(({ profile }) => profile.code));
  if (most > least)
    return `Oversight is highest in ${namesAt(most)} (level ${most}), lowest in ${namesAt(least)} (level ${least})`;
  if (most === 0) return `${capitalised(namesAt(0))}: ${LEVEL_MEANINGS[0]}`;
  const reached = known.map(({ profile }) => ({ code: profile.code, from: reachedOn(profile, most) }));
  const [first] = reached.toSorted((a, b) => a.from.localeCompare(b.from));
  if (known.length === 1 || !first)
    return `${capitalised(namesAt(most))}: ${LEVEL_MEANINGS[most]} since ${formatDate(reached[0]?.from ?? '')}`;
  return `All reached level ${most}, ${placeName(first.code)} first, in ${formatDate(first.from.slice(0, 7))}`;
}

const MOST_NAMES = 3;

const namesOrCount = (codes: readonly string[]): string =>
  codes.length > MOST_NAMES ? `${countInWords(codes.length)} of them` : inWords(codes.map(placeName));

/** The first day of the unbroken time at a level that lasts until now. */
function reachedOn({ oversightLevels }: Levelled, level: number): string {
  const last = oversightLevels.findLastIndex((each) => each.level !== level);
  return oversightLevels[last + 1]?.from ?? '';
}
