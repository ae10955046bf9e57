import { useEffect, useRef, useState } from 'preact/hooks';
import { keyProblem } from '../../state/keyText.ts';
import type { SessionKey } from '../../state/sessionKey.ts';

/** What is said when the service no longer accepts a key. Which of the three it is, it does not tell. */
const REFUSED =
  'The service does not accept this key: it is mistyped, has expired or was revoked. Enter another, or ask whoever runs this installation for one.';

const whyAgain = ({ isRefused }: SessionKey) => (isRefused ? REFUSED : undefined);

/** The state of a field for a key. The cursor goes there when the key of this tab is forgotten or refused. */
export function useKeyField(session: SessionKey) {
  const [text, setText] = useState('');
  const [problem, setProblem] = useState(whyAgain(session));
  const field = useRef<HTMLInputElement>(null);
  const hadKey = useRef(false);
  useEffect(() => {
    if (session.key === undefined && (hadKey.current || session.isRefused)) {
      setProblem(whyAgain(session));
      field.current?.focus();
    }
    hadKey.current = session.key !== undefined;
  }, [session.key]);
  /** The key to use, remembered; `undefined` when there is none, and the field says why. */
  const take = (): string | undefined => {
    if (session.key !== undefined) return session.key;
    const key = text.trim();
    const wrong = keyProblem(key);
    setProblem(wrong);
    if (wrong !== undefined) {
      field.current?.focus();
      return undefined;
    }
    setText('');
    session.remember(key);
    return key;
  };
  return { take, input: { value: text, onInput: setText, problem, field } };
}
