import type { ComponentChildren } from 'preact';
import { useLocation } from 'preact-iso';
import { useAsOf } from '../state/asOf.ts';
import { withQuery } from '../state/withQuery.ts';

interface Props {
  /** Path of a page, with any query of its own. */
  href: string;
  /** Names of further parameters of the address to keep. */
  keep?: readonly string[];
  class?: string;
  title?: string;
  'aria-current'?: 'page' | 'true' | undefined;
  'aria-label'?: string;
  children: ComponentChildren;
}

/** A link to a page of the dashboard that stays on the day being looked at. */
export function AsOfLink({ href, keep = [], children, ...rest }: Props) {
  const { query } = useLocation();
  const asOf = useAsOf();
  const kept = Object.fromEntries(keep.map((name) => [name, query[name]]));
  return (
    <a {...rest} href={withQuery(href, { ...kept, ...(asOf ? { asOf } : {}) })}>
      {children}
    </a>
  );
}
