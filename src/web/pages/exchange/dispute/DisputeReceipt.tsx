import { useEffect, useRef } from 'preact/hooks';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { formatTime } from '../../../format/times.ts';
import type { Filing } from './useFiling.ts';

interface Props {
  filed: NonNullable<Filing['filed']>;
  onAnother(): void;
}

/** Says that a dispute is filed, and where it can be followed. */
export function DisputeReceipt({ filed: { id, filedAt, content }, onAnother }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div class="exchange-dispute-form exchange-dispute-receipt">
      <h3 ref={heading} tabIndex={-1}>
        Your dispute is filed
      </h3>
      <p>
        Until a reviewer decides, the record and the scores that use it say that it is disputed. The decision
        comes with a reason.
      </p>
      <dl class="facts">
        <dt>Its id</dt>
        <dd>
          <code>{id}</code>
        </dd>
        <dt>Filed</dt>
        <dd>{formatTime(filedAt)}</dd>
        <dt>Record</dt>
        <dd>
          <code>{'record' in content ? content.record : ''}</code>
        </dd>
      </dl>
      <p>
        <AsOfLink href={`/review?submission=${id}`}>Follow it</AsOfLink>
        <span class="quiet"> with the same key; its entry stands in the </span>
        <AsOfLink href="/log">log</AsOfLink>.
      </p>
      <p>
        <button type="button" class="button" onClick={onAnother}>
          Dispute another record
        </button>
      </p>
    </div>
  );
}
