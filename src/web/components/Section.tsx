import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  /** What the section shows, as a finding where there is one. */
  title: string;
  /** For links into the page. */
  id?: string;
  /** One or two sentences below the title. */
  lead?: ComponentChildren;
  children: ComponentChildren;
}

/** A ruled part of a page under its own h2. */
export function Section({ title, id, lead, children }: Props) {
  const headingId = useId();
  return (
    <section class="section" aria-labelledby={headingId} {...(id ? { id } : {})}>
      <h2 id={headingId}>{title}</h2>
      {lead && <p class="section-lead">{lead}</p>}
      {children}
    </section>
  );
}
