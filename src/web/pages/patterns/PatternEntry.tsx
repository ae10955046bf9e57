import { useEffect, useRef } from 'preact/hooks';
import { patternAnchor } from '../../components/incidents/patternAnchor.ts';
import { plural } from '../../format/numbers.ts';
import { formatUsd } from '../../format/usd.ts';
import type { Pattern } from './controlNames.ts';
import { PatternControls } from './PatternControls.tsx';
import { PatternEvidence } from './PatternEvidence.tsx';
import type { PatternSummary } from './patternSummary.ts';

interface Props {
  pattern: Pattern;
  summary: PatternSummary;
  /** Whether the address names it: it is then open and scrolled to. */
  isNamed: boolean;
}

/** A pattern in full, behind its name and a line of figures. */
export function PatternEntry({ pattern, summary, isNamed }: Props) {
  const entry = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!isNamed || !entry.current) return;
    entry.current.open = true;
    entry.current.scrollIntoView();
  }, [isNamed]);
  return (
    <details ref={entry} id={patternAnchor(pattern)} class="pattern-entry">
      <summary>
        <h4>{pattern.name}</h4>
        <span class="quiet small">{inShort(summary)}</span>
      </summary>
      <p class="section-lead">{pattern.description}</p>
      <div class="grid">
        <div class="span-6">
          <PatternControls pattern={pattern} />
        </div>
        <div class="span-6">
          <PatternEvidence pattern={pattern} summary={summary} />
        </div>
      </div>
    </details>
  );
}

function inShort({ sums, stateThefts, incidents }: PatternSummary): string {
  if (incidents === 0) return 'none on record';
  if (sums.thefts === 0) return `${plural(incidents, 'incident')}, not counted as thefts`;
  const loss = sums.lossUsd > 0 ? `, ${formatUsd(sums.lossUsd)}` : '';
  return `${plural(sums.thefts, 'theft')}${loss}, ${plural(stateThefts, 'state theft')}`;
}
