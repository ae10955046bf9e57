import { BandLabel } from '../../../components/BandLabel.tsx';
import { Figure } from '../../../components/Figure.tsx';
import { csvText } from '../../../format/csv.ts';
import { formatDate } from '../../../format/dates.ts';
import { formatChange, formatPoints } from '../../../format/numbers.ts';
import { formatUsd } from '../../../format/usd.ts';
import { ScoreScale, scaleHeight } from '../score/ScoreScale.tsx';
import { ChangeTable } from './ChangeTable.tsx';
import { supposedControls } from './supposition.ts';
import type { SuppositionState } from './useSupposition.ts';
import type { WhatIf } from './whatIfQuestion.ts';
import { whatIfTitle } from './whatIfTitle.ts';

interface Props {
  whatIf: WhatIf;
  state: SuppositionState;
  day: string;
}

/** The score before and after, what changed it, and the controls that would reach a band. */
export function WhatIfResult({ whatIf, state, day }: Props) {
  const { before, after, changes, smallestControlSet, smallestControlSetInWords, note } = whatIf;
  return (
    <>
      <Figure
        title={whatIfTitle(whatIf)}
        subtitle="Probability of state theft in 12 months with its 90&#8239;% interval; risk points below"
        height={scaleHeight(2)}
        source={`the model, with evidence as known on ${formatDate(day)} and what is supposed`}
        csv={{ fileName: `${whatIf.id}-what-if-${day}.csv`, make: () => changesCsv(changes) }}
      >
        {(widthPx) => (
          <ScoreScale
            widthPx={widthPx}
            rows={[
              { ...before, label: 'As it is' },
              { ...after, label: 'As supposed' },
            ]}
          />
        )}
      </Figure>
      <dl class="facts" aria-label="As it is and as supposed">
        <dt>Risk points</dt>
        <dd>
          {fromTo(before.rawPoints, after.rawPoints, formatPoints)}
          {before.rawPoints !== after.rawPoints && ` (${formatChange(after.rawPoints - before.rawPoints)})`}
        </dd>
        <dt>Band</dt>
        <dd class="exchange-what-if-bands">
          <BandLabel band={before.riskBand} />
          {before.riskBand !== after.riskBand && (
            <>
              {' '}
              → <BandLabel band={after.riskBand} />
            </>
          )}
        </dd>
        <dt>If a theft happens</dt>
        <dd>
          median {fromTo(before.expectedLoss.medianUsd, after.expectedLoss.medianUsd, formatUsd)}; one in
          twenty above {fromTo(before.expectedLoss.p95Usd, after.expectedLoss.p95Usd, formatUsd)}
        </dd>
      </dl>
      {smallestControlSetInWords && (
        <div class="exchange-what-if-reach">
          <p>{smallestControlSetInWords}</p>
          {smallestControlSet && smallestControlSet.controls.length > 0 && (
            <button
              type="button"
              class="button"
              onClick={() => addControls(state, smallestControlSet.controls)}
            >
              Suppose these too
            </button>
          )}
        </div>
      )}
      <ChangeTable changes={changes} />
      <p class="small quiet">{note}</p>
    </>
  );
}

/** "82.0 → 79.5"; one value where both read alike. */
function fromTo(before: number, after: number, format: (value: number) => string): string {
  const [from, to] = [format(before), format(after)];
  return from === to ? from : `${from} → ${to}`;
}

type Controls = NonNullable<WhatIf['smallestControlSet']>['controls'];

function addControls({ supposition, setControls, held }: SuppositionState, controls: Controls): void {
  setControls([...supposedControls(held, supposition), ...controls]);
}

const changesCsv = (changes: WhatIf['changes']): string =>
  csvText(
    ['factor', 'group', 'pointsBefore', 'pointsAfter', 'difference', 'before', 'after'],
    changes.map(({ factor, group, before, after, difference }) => [
      ...[factor, group, before.points, after.points, difference],
      ...[before.sentence, after.sentence],
    ]),
  );
