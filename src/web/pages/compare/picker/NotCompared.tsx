import { Empty } from '../../../components/Empty.tsx';
import { inWords } from '../../../format/words.ts';
import { type Chosen, MOST_CODES } from '../codes.ts';

/** Says which codes of the address take no part, and why. */
export function NotCompared({ chosen: { unknown, leftOut } }: { chosen: Chosen }) {
  return (
    <>
      {unknown.length > 0 && (
        <Empty>
          {inWords(unknown)}: no jurisdiction of the register has{' '}
          {unknown.length === 1 ? 'this code' : 'these codes'}.
        </Empty>
      )}
      {leftOut.length > 0 && (
        <Empty>
          {inWords(leftOut)}: left out, since at most {MOST_CODES} are compared at once.
        </Empty>
      )}
    </>
  );
}
