/**
 * Who counts as one client: an IPv4 address, or the /64 network of an IPv6 address, since one subscriber holds
 * all of it.
 */
export function clientKey(address: string): string {
  const bare = address
    .trim()
    .toLowerCase()
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/%.*/s, '');
  if (!bare.includes(':')) return bare;
  const [head = '', tail] = bare.split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  const gap = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(gap).fill('0'), ...after];
  return `${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':')}::/64`;
}

/**
 * The client's address when `proxies` proxies of ours stand in front: each appends the address it was called from
 * to X-Forwarded-For, so ours are the last ones, and whatever stands before them may be made up.
 */
export function forwardedAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  proxies: number,
): string {
  const hops = [...(forwardedFor ?? '').split(',').map((hop) => hop.trim()), peer ?? ''].filter(Boolean);
  return hops.at(-1 - proxies) ?? hops[0] ?? 'unknown';
}
