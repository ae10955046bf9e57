import type { ClaimStatus } from './stateClaim.ts';
import './incidents.css';

interface ShapeProps {
  status: ClaimStatus;
  /** Whether assets were taken by intrusion; anything else is a cross. */
  isTheft: boolean;
  x: number;
  y: number;
  radius: number;
}

/** An incident's mark: filled when attributed to a state, half when suspected, a ring when neither. */
export function ClaimShape({ status, isTheft, x, y, radius: r }: ShapeProps) {
  const className = `claim-shape claim-${status}`;
  if (!isTheft) {
    const d = r * 0.75;
    return (
      <path
        class={`${className} claim-cross`}
        d={`M${x - d} ${y - d}l${2 * d} ${2 * d}m0 ${-2 * d}l${-2 * d} ${2 * d}`}
      />
    );
  }
  return (
    <>
      <circle class={className} cx={x} cy={y} r={r} />
      {status === 'suspected' && <path class="claim-half" d={`M${x} ${y - r}a${r} ${r} 0 0 0 0 ${2 * r}z`} />}
    </>
  );
}

/** The mark on a line of text. The words beside it say the same. */
export function ClaimMark({ status, isTheft = true }: { status: ClaimStatus; isTheft?: boolean }) {
  return (
    <svg class="claim-mark" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <ClaimShape status={status} isTheft={isTheft} x={6} y={6} radius={4.5} />
    </svg>
  );
}
