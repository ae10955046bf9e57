import { useId } from 'preact/hooks';
import type { Verdict } from '../questions.ts';

interface Props {
  verdict: Verdict | undefined;
  canAccept: boolean;
  isWithdrawal: boolean;
  problem: string | undefined;
  onChange(verdict: Verdict): void;
}

/** The choice between accepting and rejecting, each with what it does. */
export function VerdictField({ verdict, canAccept, isWithdrawal, problem, onChange }: Props) {
  const id = useId();
  const accepting = isWithdrawal
    ? 'the record is withdrawn and the scores it touches are made anew'
    : 'the evidence changes and the scores it touches are made anew';
  const options: { value: Verdict; name: string; does: string; isOpen: boolean }[] = [
    {
      value: 'accepted',
      name: 'Accept',
      does: canAccept ? accepting : 'not possible as it stands, see above',
      isOpen: canAccept,
    },
    { value: 'rejected', name: 'Reject', does: 'nothing changes', isOpen: true },
  ];
  return (
    <fieldset class="review-verdict" aria-describedby={problem ? `${id}-problem` : undefined}>
      <legend>Your decision</legend>
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {options.map(({ value, name, does, isOpen }) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            checked={verdict === value}
            disabled={!isOpen}
            onChange={() => onChange(value)}
          />
          <span>
            {name}
            <span class="quiet">: {does}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
