import type { api } from '../../../api/client.ts';
import type { Answer } from '../../../api/question.ts';
import { AsOfLink } from '../../../components/AsOfLink.tsx';
import { patternAnchor } from '../../../components/incidents/patternAnchor.ts';
import { TechniqueLinks } from '../../../components/incidents/TechniqueLinks.tsx';

export type Pattern = Answer<typeof api.patterns>['data'][number];

interface Props {
  id: string;
  stage: Pattern['stage'];
  patterns: readonly Pattern[];
}

/** A pattern by its name, with its techniques. */
export function PatternFact({ id, stage, patterns }: Props) {
  const pattern = patterns.find((each) => each.id === id && each.stage === stage);
  if (id === 'unknown') return <>Not known</>;
  return (
    <>
      <AsOfLink href={`/patterns#${patternAnchor({ id, stage })}`}>
        {pattern?.name ?? id.replaceAll('_', ' ')}
      </AsOfLink>
      {pattern && <TechniqueLinks pattern={pattern} />}
    </>
  );
}
