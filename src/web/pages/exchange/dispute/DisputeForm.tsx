import { useRef, useState } from 'preact/hooks';
import { KeyInput } from '../../../components/key/KeyInput.tsx';
import { KeyInUse } from '../../../components/key/KeyInUse.tsx';
import { useKeyField } from '../../../components/key/useKeyField.ts';
import { Select } from '../../../components/Select.tsx';
import type { Disputable } from '../disputable.ts';
import { type DisputeInput, disputeBody, inputProblems } from './disputeInput.ts';
import { FormField } from './FormField.tsx';
import { filingFailure } from './filingFailure.ts';
import type { Filing } from './useFiling.ts';

const LONGEST_SOURCE = 500;
const LONGEST_STATEMENT = 3000;

interface Props {
  input: DisputeInput;
  change(changed: Partial<DisputeInput>): void;
  records: readonly Disputable[];
  filing: Filing;
  day: string;
}

/** The record, what is wrong with it, and the key with which it is filed here. */
export function DisputeForm({ input, change, records, filing, day }: Props) {
  const { session, file, isSending, failure } = filing;
  const [wasTried, setTried] = useState(false);
  const { take, input: keyInput } = useKeyField(session);
  const form = useRef<HTMLFormElement>(null);
  const chosen = records.find(({ id }) => id === input.record);
  const problems = wasTried ? inputProblems(input, chosen) : {};

  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    const [wrong] = Object.keys(inputProblems(input, chosen));
    if (wrong !== undefined) {
      form.current?.querySelector<HTMLElement>(`[data-field="${wrong}"] :is(select, textarea)`)?.focus();
      return;
    }
    const key = take();
    if (key !== undefined) void file(key, disputeBody(input, day));
  };

  const failed = failure && filingFailure(failure);
  return (
    <form
      ref={form}
      class="exchange-dispute-form"
      method="post"
      aria-label="Dispute"
      noValidate
      onSubmit={submit}
    >
      <div data-field="record">
        {problems.record && (
          <p class="field-problem" role="alert">
            {problems.record}
          </p>
        )}
        <Select
          label="Record"
          value={input.record}
          options={[
            { value: '', name: 'Something is missing' },
            ...records.map(({ id, name }) => ({ value: id, name })),
          ]}
          onChange={(record) => change({ record })}
        />
      </div>
      <FormField
        field="statement"
        label="What is wrong, and what is right"
        value={input.statement}
        maxLength={LONGEST_STATEMENT}
        problem={problems.statement}
        onInput={(statement) => change({ statement })}
      />
      <FormField
        field="source"
        isLine
        label="Public source"
        value={input.source}
        placeholder="https://"
        maxLength={LONGEST_SOURCE}
        problem={undefined}
        onInput={(source) => change({ source })}
      />
      {input.record !== '' && (
        <FormField
          field="patch"
          label={chosen?.isNeeded ? 'What it should say, as JSON' : 'What it should say, as JSON (optional)'}
          hint="Members to replace, null for those to remove. Left empty, the record is to be withdrawn."
          value={input.patch}
          maxLength={LONGEST_STATEMENT}
          problem={problems.patch}
          onInput={(patch) => change({ patch })}
        />
      )}
      {session.key === undefined ? (
        <KeyInput
          label="Key (optional)"
          hint="With a key of the scope “submit” you file it here; it stays in this tab only. Without one, copy the prepared text."
          {...keyInput}
        />
      ) : (
        <KeyInUse apiKey={session.key} onForget={session.forget} />
      )}
      {failed && (
        <p class="field-problem" role="alert">
          {failed}
        </p>
      )}
      <button type="submit" class="button main-button" disabled={isSending}>
        {failed ? 'Try again' : 'File the dispute'}
      </button>
      <p class={isSending ? 'small quiet' : 'visually-hidden'} role="status">
        {isSending ? 'Filing it and marking the scores that use the record …' : ''}
      </p>
    </form>
  );
}
