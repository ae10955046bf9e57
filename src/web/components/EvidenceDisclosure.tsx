import { useState } from 'preact/hooks';
import { plural } from '../format/numbers.ts';
import { EvidenceList } from './EvidenceList.tsx';

/** The facts behind something, loaded when they are first opened. */
export function EvidenceDisclosure({ ids, about }: { ids: readonly string[]; about: string }) {
  const [wasOpened, setOpened] = useState(false);
  if (ids.length === 0) return <p class="small quiet">No single fact stands behind this.</p>;
  return (
    <details class="evidence-disclosure" onToggle={() => setOpened(true)}>
      <summary>
        {plural(ids.length, 'fact')}
        <span class="visually-hidden"> behind: {about}</span>
      </summary>
      {wasOpened && <EvidenceList ids={ids} />}
    </details>
  );
}
