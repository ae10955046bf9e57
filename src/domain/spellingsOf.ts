/** The spellings under which a name is found: in lower case, and as the letters of an id. */
export function spellingsOf(name: string): string[] {
  const alias = name.toLowerCase();
  const letters = alias.normalize('NFKD').replace(/\p{M}/gu, '');
  const slug = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return slug === '' ? [alias] : [alias, slug];
}
