import { formatDate } from '../../format/dates.ts';
import { placeName } from '../../format/words.ts';
import { closedSince, middleOf } from './historySpan.ts';
import type { Profile } from './questions.ts';

const KINDS: Record<Profile['kind'], string> = {
  exchange: 'An exchange',
  broker: 'A broker',
  custodian: 'A custodian',
};

const REASONS: Record<NonNullable<Profile['operating']['closedReason']>, string | undefined> = {
  business: 'for business reasons',
  regulatory: 'for regulatory reasons',
  hack: 'after a theft',
  insolvency: 'by insolvency',
  exit_scam: 'by an exit scam',
  merged: 'by a merger',
  unknown: undefined,
};

/** The code of the country a venue was run from on a day, as publicly known then. */
const baseOn = ({ operatingBases }: Pick<Profile, 'operatingBases'>, day: string): string | undefined =>
  operatingBases.findLast(({ from, knownFrom }) => from <= day && knownFrom <= day)?.code;

/** What a venue is, since when and from where, on a day. */
export function profileLead(profile: Profile, day: string): string {
  const { kind, operating } = profile;
  const base = baseOn(profile, day);
  const where = base ? ` run from ${placeName(base)}` : ', operating base not known';
  if (operating.from === undefined) return `${KINDS[kind]}${where}. It is not known when it opened.`;
  if (middleOf(operating.from) > day) return `${KINDS[kind]}. It opened in ${formatDate(operating.from)}.`;
  return `${KINDS[kind]}${where}, trading since ${formatDate(operating.from)}${closedWords(profile, day)}.`;
}

function closedWords({ operating }: Profile, day: string): string {
  const closed = closedSince(operating, day);
  if (closed === undefined) return '';
  const reason = operating.closedReason && REASONS[operating.closedReason];
  return ` and closed since ${formatDate(closed)}${reason ? `, ${reason}` : ''}`;
}
