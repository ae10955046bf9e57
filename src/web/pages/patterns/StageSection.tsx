import { DataTable } from '../../components/DataTable.tsx';
import { Section } from '../../components/Section.tsx';
import { patternColumns } from './patternColumns.tsx';
import type { Stage } from './patternShares.ts';
import { nextTheftSentence, type PatternSummary } from './patternSummary.ts';
import { StageTrends } from './StageTrends.tsx';
import type { Trend } from './stageTrends.ts';

interface Props {
  stage: Stage;
  title: string;
  lead: string;
  trends: readonly Trend[];
  summaries: readonly PatternSummary[];
  targetsInWords: string;
  asOf: string;
}

/** A stage: how its patterns moved, and their figures. */
export function StageSection({ stage, title, lead, trends, summaries, targetsInWords, asOf }: Props) {
  return (
    <Section title={title} lead={[lead, nextTheftSentence(summaries)].filter(Boolean).join(' ')}>
      <StageTrends trends={trends} stage={stage} targetsInWords={targetsInWords} asOf={asOf} />
      <DataTable
        caption={`${title}: thefts, losses and shares`}
        columns={patternColumns}
        rows={summaries.filter(({ sums, nextShare }) => sums.thefts > 0 || nextShare !== undefined)}
        keyOf={({ id }) => id}
        defaultSort="-thefts"
        sortName={stage === 'theft' ? 'sortTaking' : 'sortAccess'}
      />
    </Section>
  );
}
