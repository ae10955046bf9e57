import { memberName } from './memberNames.ts';
import { isReordered, pairItems } from './pairItems.ts';
import { isMembers, isSameValue } from './sameValue.ts';
import { valueText } from './valueText.ts';

/** What became of a member of a record. */
export type Change = 'same' | 'changed' | 'added' | 'removed';

/** A member of a record before and after a change, nested ones by their path. */
export interface DifferenceRow {
  /** Where it stands: `sources/0/title`. */
  path: string;
  /** "Sources 1 › Title". */
  name: string;
  change: Change;
  /** Its value as text; absent where it is not there. */
  before?: string;
  after?: string;
}

/** Two JSON records as rows, one for each value, in the order of the record after; what was removed last. */
export function differenceRows(before: unknown, after: unknown): DifferenceRow[] {
  return rowsAt({ path: '', name: '', member: '' }, before, after);
}

interface Place {
  path: string;
  name: string;
  /** The nearest named member. */
  member: string;
}

function rowsAt(place: Place, before: unknown, after: unknown): DifferenceRow[] {
  const present = [before, after].filter((each) => each !== undefined);
  if (present.every((each) => isMembers(each) && Object.keys(each).length > 0))
    return memberRows(place, toMembers(before), toMembers(after));
  if (present.every(Array.isArray) && present.some(isListOfRecords))
    return itemRows(place, toItems(before), toItems(after));
  return [leafRow(place, before, after)];
}

const isListOfRecords = (value: unknown): boolean => Array.isArray(value) && value.some(isMembers);
const toMembers = (value: unknown) => (isMembers(value) ? value : {});
const toItems = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

function memberRows(
  place: Place,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): DifferenceRow[] {
  const members = [...new Set([...Object.keys(after), ...Object.keys(before)])];
  return members.flatMap((member) => {
    const name = place.name === '' ? memberName(member) : `${place.name} › ${memberName(member)}`;
    return rowsAt({ path: under(place, member), name, member }, before[member], after[member]);
  });
}

function itemRows(place: Place, before: unknown[], after: unknown[]): DifferenceRow[] {
  const pairs = pairItems(before, after);
  const rows = pairs.flatMap((pair, index) => {
    const at = { ...place, path: under(place, String(index)), name: `${place.name} ${index + 1}` };
    const itemOf = (list: unknown[], position: number | undefined) =>
      position === undefined ? undefined : list[position];
    return rowsAt(at, itemOf(before, pair.before), itemOf(after, pair.after));
  });
  return isReordered(pairs) ? [orderRow(place, pairs), ...rows] : rows;
}

/** Says by the numbers of the list after in which order its items stood. */
function orderRow(place: Place, pairs: ReturnType<typeof pairItems>): DifferenceRow {
  const numbered = pairs.map((pair, index) => ({ ...pair, number: index + 1 }));
  const was = numbered.filter((pair) => pair.before !== undefined);
  const isNow = numbered.filter((pair) => pair.after !== undefined);
  const inOrder = was.toSorted((a, b) => (a.before ?? 0) - (b.before ?? 0));
  return {
    ...{ path: under(place, 'order'), name: `${place.name}, order`, change: 'changed' },
    before: inOrder.map(({ number }) => number).join(', '),
    after: isNow.map(({ number }) => number).join(', '),
  };
}

function leafRow({ path, name, member }: Place, before: unknown, after: unknown): DifferenceRow {
  return {
    ...{ path, name, change: changeOf(before, after) },
    ...(before !== undefined && { before: valueText(before, member) }),
    ...(after !== undefined && { after: valueText(after, member) }),
  };
}

function changeOf(before: unknown, after: unknown): Change {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isSameValue(before, after) ? 'same' : 'changed';
}

const under = ({ path }: Place, step: string): string => (path === '' ? step : `${path}/${step}`);
