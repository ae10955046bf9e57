import { CsvLink } from '../../../components/CsvLink.tsx';
import { Section } from '../../../components/Section.tsx';
import { formatDate } from '../../../format/dates.ts';
import type { Compared } from '../questions.ts';
import { FactorTable } from './FactorTable.tsx';
import { factorsCsv } from './factorsCsv.ts';
import { factorsTitle } from './factorsTitle.ts';

/** The factors that make the scores differ. */
export function FactorsSection({ compared, asOf }: { compared: readonly Compared[]; asOf: string }) {
  return (
    <Section
      title={factorsTitle(compared)}
      lead="Risk points that each factor adds to the score (ten points double the hazard), its value below. Open a factor for the facts behind it. These are associations in past thefts, not effects of a policy."
    >
      <FactorTable compared={compared} />
      <p class="source-line">
        <span>Heistcast scores as known on {formatDate(asOf)}</span>
        <CsvLink fileName={`jurisdiction-factors-${asOf}.csv`} make={() => factorsCsv(compared)} />
      </p>
    </Section>
  );
}
