import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { patternAnchor } from '../../components/incidents/patternAnchor.ts';
import { Section } from '../../components/Section.tsx';
import type { Pattern } from './controlNames.ts';
import { PatternEntry } from './PatternEntry.tsx';
import { patternSummary } from './patternSummary.ts';
import { StageSection } from './StageSection.tsx';
import { stageTrends } from './stageTrends.ts';
import { useFragment } from './useFragment.ts';

const STAGES = [
  {
    stage: 'initial_access',
    title: 'Ways in',
    lead: 'How the intruder got into the venue or a party it relies on.',
  },
  {
    stage: 'theft',
    title: 'Ways of taking',
    lead: 'How the assets left once the intruder was in.',
  },
] as const;

interface Props {
  patterns: readonly Pattern[];
  /** Incidents at the targets looked at. */
  incidents: readonly Incident[];
  outlook: readonly { pattern: string; stage: Pattern['stage']; share: number }[];
  targetsInWords: string;
  asOf: string;
}

/** All patterns: each stage as a whole, then each pattern in full. */
export function PatternsFound({ patterns, incidents, outlook, targetsInWords, asOf }: Props) {
  const fragment = useFragment();
  const summarised = patterns
    .map((pattern) => ({ pattern, summary: patternSummary(pattern, incidents, outlook) }))
    .toSorted(
      (a, b) =>
        Number(a.pattern.id === 'unknown') - Number(b.pattern.id === 'unknown') ||
        b.summary.sums.thefts - a.summary.sums.thefts,
    );
  const ofStage = (stage: Pattern['stage']) => summarised.filter(({ pattern }) => pattern.stage === stage);
  return (
    <div class="pattern-sections">
      {STAGES.map(({ stage, title, lead }) => (
        <StageSection
          key={stage}
          stage={stage}
          title={title}
          lead={lead}
          trends={stageTrends(incidents, patterns, { stage, asOf })}
          summaries={ofStage(stage).map(({ summary }) => summary)}
          targetsInWords={targetsInWords}
          asOf={asOf}
        />
      ))}
      <Section title="Each pattern and what mitigates it">
        {STAGES.map(({ stage, title }) => (
          <div key={stage} class="pattern-entries">
            <h3>{title}</h3>
            {ofStage(stage).map(({ pattern, summary }) => (
              <PatternEntry
                key={pattern.id}
                pattern={pattern}
                summary={summary}
                isNamed={fragment === patternAnchor(pattern)}
              />
            ))}
          </div>
        ))}
      </Section>
    </div>
  );
}
