import { AsOfLink } from '../../components/AsOfLink.tsx';
import { Section } from '../../components/Section.tsx';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { inWords } from '../../format/words.ts';
import type { Register } from './questions.ts';
import { suggestionsFrom } from './suggestions.ts';

/** What the page offers while nothing is chosen. */
export function Start({ register }: { register: Register }) {
  return (
    <Section
      title="Some comparisons to begin with"
      lead="Choose jurisdictions above, or open one of these and change it. The address of the page holds the choice, so a link shows others what you see."
    >
      <ul class="compare-suggestions">
        {suggestionsFrom(register).map(({ title, why, codes }) => (
          <li key={title}>
            <h3>
              <AsOfLink href={`/compare?codes=${codes.join(',')}`}>{title}</AsOfLink>
            </h3>
            <p>{inWords(codes.map(jurisdictionName))}</p>
            <p class="quiet small">{why}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
