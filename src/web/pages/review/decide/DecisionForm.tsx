import { useId, useRef, useState } from 'preact/hooks';
import type { Verdict } from '../questions.ts';
import { type Draft, draftProblems, LONGEST_REASON } from './drafts.ts';
import { VerdictField } from './VerdictField.tsx';

interface Props {
  draft: Draft;
  /** Acceptance withdraws the record, with the reason on it. */
  isWithdrawal: boolean;
  canAccept: boolean;
  onChange(draft: Draft): void;
  onContinue(): void;
}

/** The verdict and its reason. */
export function DecisionForm({ draft, isWithdrawal, canAccept, onChange, onContinue }: Props) {
  const [wasTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const problems = wasTried ? draftProblems(draft) : {};
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const found = draftProblems(draft);
    if (Object.keys(found).length === 0) return onContinue();
    form.current?.querySelector<HTMLElement>(found.verdict ? 'input' : 'textarea')?.focus();
  };
  return (
    <form ref={form} class="review-decision" aria-label="Decision" noValidate onSubmit={submit}>
      <VerdictField
        verdict={draft.verdict}
        {...{ canAccept, isWithdrawal }}
        problem={problems.verdict}
        onChange={(verdict: Verdict) => onChange({ ...draft, verdict })}
      />
      <Reason
        value={draft.reason}
        isPublic={isWithdrawal}
        problem={problems.reason}
        onInput={(reason) => onChange({ ...draft, reason })}
      />
      <button type="submit" class="button main-button">
        Continue
      </button>
    </form>
  );
}

interface ReasonProps {
  value: string;
  isPublic: boolean;
  problem: string | undefined;
  onInput(text: string): void;
}

function Reason({ value, isPublic, problem, onInput }: ReasonProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>Reason</label>
      <p class="small quiet" id={`${id}-hint`}>
        Whoever filed it reads this.
        {isPublic && ' If you accept, it also stands on the withdrawn record, for everybody.'}
      </p>
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <textarea
        id={id}
        rows={4}
        required
        maxLength={LONGEST_REASON}
        value={value}
        aria-invalid={problem !== undefined}
        aria-describedby={problem ? `${id}-hint ${id}-problem` : `${id}-hint`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
    </div>
  );
}
