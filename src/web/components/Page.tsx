import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

interface Props {
  /** The heading, and the document's title. */
  title: string;
  /** One or two sentences that say what the page answers. */
  lead?: ComponentChildren;
  children?: ComponentChildren;
}

/** The frame of every page: its one h1, a lead paragraph, the document's title. */
export function Page({ title, lead, children }: Props) {
  useEffect(() => {
    document.title = title === 'Heistcast' ? title : `${title} – Heistcast`;
  }, [title]);
  return (
    <article class="page wrap">
      <header class="page-header">
        <h1 tabIndex={-1}>{title}</h1>
        {lead && <p class="lead">{lead}</p>}
      </header>
      {children}
    </article>
  );
}
