import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Fresh } from '../../api/useFresh.ts';
import { Answered } from '../../components/Answered.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useSessionKey } from '../../state/sessionKey.ts';

interface Props<T> {
  answer: Fresh<T>;
  height: number;
  label: string;
  children: (value: T) => ComponentChildren;
}

/** Draws an answer to the holder of a key. A key that is no longer accepted is asked for again; one that may not says so. */
export function KeyedAnswer<T>({ answer, height, label, children }: Props<T>) {
  const { refuse } = useSessionKey();
  const status = answer.state === 'failed' && answer.failure.kind === 'problem' ? answer.failure.status : 0;
  useEffect(() => {
    if (status === 401) refuse();
  }, [status]);
  if (status === 403) return <MayNotRead />;
  return (
    <Answered answer={answer} height={height} label={label}>
      {children}
    </Answered>
  );
}

function MayNotRead() {
  return (
    <Empty>
      <p role="alert">
        <strong>This key may not see submissions.</strong> It takes one with the scope <code>review</code> to
        decide them, or <code>submit</code> to follow its own. Forget this key above and enter another, or ask
        whoever runs this installation for one.
      </p>
    </Empty>
  );
}
