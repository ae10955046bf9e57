import { type Source, source } from '../../domain/provenance.ts';

/** The list itself, and the link it gives when that is one. Neither was read for the record. */
export function sourcesOf(list: Omit<Source, 'cited'>, link: string | undefined): Source[] {
  const linked = source.safeParse({ title: link, url: link, cited: false });
  return [{ ...list, cited: false }, ...(linked.success ? [linked.data] : [])];
}
