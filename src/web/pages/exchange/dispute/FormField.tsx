import { useId } from 'preact/hooks';

interface Props {
  /** Which of the form's fields it is. */
  field: string;
  /** One line, not several. */
  isLine?: boolean;
  placeholder?: string;
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  problem: string | undefined;
  onInput(value: string): void;
}

/** A line or some lines of text with their label above. */
export function FormField({ field, isLine = false, placeholder, ...props }: Props) {
  const { label, hint, value, maxLength, problem, onInput } = props;
  const id = useId();
  const described = [...(hint ? [`${id}-hint`] : []), ...(problem ? [`${id}-problem`] : [])];
  const common = {
    ...{ id, value, maxLength, placeholder, spellcheck: !isLine },
    'aria-invalid': problem !== undefined,
    'aria-describedby': described.length > 0 ? described.join(' ') : undefined,
    onInput: (event: { currentTarget: { value: string } }) => onInput(event.currentTarget.value),
  };
  return (
    <div class="field" data-field={field}>
      <label for={id}>{label}</label>
      {hint && (
        <p class="small quiet" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {problem && (
        <p class="field-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      {isLine ? <input type="text" {...common} /> : <textarea rows={3} {...common} />}
    </div>
  );
}
