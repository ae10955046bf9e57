import { TechniqueLinks } from '../../components/incidents/TechniqueLinks.tsx';
import { controlName, type Pattern } from './controlNames.ts';

/** What mitigates a pattern, and what it is called at MITRE. */
export function PatternControls({ pattern }: { pattern: Pattern }) {
  const { controls, metBy, attackTechniqueIds, aadaptIds } = pattern;
  return (
    <div class="pattern-part">
      <h5>Controls that mitigate it</h5>
      <ul>
        {controls.map(({ name, references }) => (
          <li key={name}>
            {name}
            {references.length > 0 && <span class="quiet small"> {references.join(', ')}</span>}
          </li>
        ))}
      </ul>
      <p class="small">
        {metBy.length > 0
          ? `Counted as met in part by a venue that publishes: ${metBy.map(controlName).join(', ')}.`
          : 'No control that venues publish is counted as meeting it.'}
      </p>
      {attackTechniqueIds.length + aadaptIds.length > 0 && (
        <>
          <h5>Techniques at MITRE</h5>
          <TechniqueLinks pattern={pattern} isNamed />
        </>
      )}
    </div>
  );
}
