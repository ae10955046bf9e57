import { EvidenceList } from '../../../components/EvidenceList.tsx';
import { jurisdictionName } from '../../../format/jurisdictions.ts';
import type { Compared } from '../questions.ts';
import { contributionOf, type Factor } from './factors.ts';

/** What a factor says of each jurisdiction, with the facts it rests on. */
export function FactorFacts({ factor, compared }: { factor: Factor; compared: readonly Compared[] }) {
  return (
    <ul class="compare-facts-by-jurisdiction">
      {compared.map((each) => {
        const contribution = contributionOf(each, factor);
        return (
          <li key={each.code}>
            <h3>{jurisdictionName(each.code)}</h3>
            {contribution && (
              <>
                <p>{contribution.sentence}</p>
                <EvidenceList key={each.code} ids={contribution.evidence} />
              </>
            )}
          </li>
        );
      })}
    </ul>
  );
}
