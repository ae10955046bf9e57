import type { Asked } from '../../../api/useAnswer.ts';
import { bandName } from '../../../format/bands.ts';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import type { WhatIfAnswer } from './whatIfQuestion.ts';

interface Props {
  answer: Asked<WhatIfAnswer>;
  /** Whether anything is supposed. */
  isShown: boolean;
}

/** The new score in one line: told to screen readers, and in sight of the form on a narrow screen. */
export function WhatIfStatus({ answer, isShown }: Props) {
  return (
    <p class="exchange-what-if-status" role="status" hidden={!isShown}>
      {isShown && answer.state === 'ready' && inShort(answer.value.data)}
    </p>
  );
}

function inShort({ before, after }: WhatIfAnswer['data']): string {
  const change = formatChange(after.rawPoints - before.rawPoints);
  return `As supposed: ${formatPoints(after.rawPoints)} points (${change}), ${bandName(after.riskBand)}; as it is: ${formatPoints(before.rawPoints)}`;
}
