import type { SessionKey } from '../../state/sessionKey.ts';
import { KeyInput } from './KeyInput.tsx';
import { useKeyField } from './useKeyField.ts';

interface Props {
  session: SessionKey;
  /** What a key is for here. */
  hint: string;
}

/** Asks for a key, which stays in this tab until it is closed or the key forgotten. */
export function KeyForm({ session, hint }: Props) {
  const { take, input } = useKeyField(session);
  const submit = (event: Event) => {
    event.preventDefault();
    take();
  };
  return (
    <form class="key-form" method="post" aria-label="Your key" onSubmit={submit} noValidate>
      <KeyInput label="Key" hint={hint} {...input} />
      <button type="submit" class="button main-button">
        Use this key
      </button>
    </form>
  );
}
