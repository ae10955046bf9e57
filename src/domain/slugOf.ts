const LONGEST = 80;

/** A name as a slug: `Crypto.com` is `crypto-com`. Letters beyond ASCII become their code points, accents are dropped. */
export function slugOf(name: string): string {
  const ascii = Array.from(name.normalize('NFKD').toLowerCase(), plain).join('');
  const words = ascii.split('-').filter((word) => word !== '');
  return words.join('-').slice(0, LONGEST).replace(/-$/, '') || 'unnamed';
}

function plain(letter: string): string {
  if (/^[a-z0-9]$/.test(letter)) return letter;
  if (/^\p{M}$/u.test(letter)) return '';
  return /^[\p{L}\p{N}]$/u.test(letter) ? `u${letter.codePointAt(0)?.toString(16)}` : '-';
}
