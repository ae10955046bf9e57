import { aadaptUrl, attackUrl } from './techniqueUrl.ts';
import './incidents.css';

interface Props {
  pattern: {
    attackTechniqueIds: readonly string[];
    aadaptIds: readonly string[];
    techniques: readonly { attackId: string; name: string }[];
  };
  /** Writes the names of techniques, where they are known, after their ids. */
  isNamed?: boolean;
}

/** Links to MITRE's pages of a pattern's techniques. */
export function TechniqueLinks({ pattern, isNamed = false }: Props) {
  const names = new Map(pattern.techniques.map(({ attackId, name }) => [attackId, name]));
  const groups = [
    { label: 'ATT&CK', ids: pattern.attackTechniqueIds, urlOf: attackUrl },
    { label: 'AADAPT', ids: pattern.aadaptIds, urlOf: aadaptUrl },
  ].filter(({ ids }) => ids.length > 0);
  return (
    <>
      {groups.map(({ label, ids, urlOf }) => (
        <p key={label} class="technique-links">
          {label}:{' '}
          {ids.map((id, index) => (
            <span key={id}>
              {index > 0 && ', '}
              <a href={urlOf(id)} title={names.get(id)} rel="noopener noreferrer external">
                {id}
              </a>
              {isNamed && names.has(id) && ` ${names.get(id)}`}
            </span>
          ))}
        </p>
      ))}
    </>
  );
}
