import { keyIdOf } from '../../state/keyText.ts';

interface Props {
  apiKey: string;
  onForget(): void;
}

/** Says which key is used, by its public part, and forgets it on request. */
export function KeyInUse({ apiKey, onForget }: Props) {
  return (
    <p class="key-in-use small">
      <span>
        Key <code>{keyIdOf(apiKey)}</code>, kept in this tab only
      </span>
      <button type="button" class="link-button" onClick={onForget}>
        Forget this key
      </button>
    </p>
  );
}
