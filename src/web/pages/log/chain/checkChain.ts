import type { LogEntry } from '../questions.ts';

const BEFORE_FIRST = '0'.repeat(64);

/**
 * What is wrong with the log as a chain, a line each; `[]` when it holds together. Each entry's hash is computed anew
 * from its other members as canonical JSON (RFC 8785), which for texts and whole numbers is JSON with the names in
 * order.
 */
export async function checkChain(entries: readonly LogEntry[]): Promise<string[]> {
  const problems: string[] = [];
  let before: LogEntry | undefined;
  for (const entry of entries) {
    const { hash, ...covered } = entry;
    const number = (before?.seq ?? 0) + 1;
    if (entry.seq !== number) problems.push(`Entry ${number} is missing: ${entry.seq} follows.`);
    if (entry.previous !== (before?.hash ?? BEFORE_FIRST))
      problems.push(`Entry ${entry.seq} does not hold the hash of the entry before it.`);
    if ((await sha256(canonicalJson(covered))) !== hash)
      problems.push(`Entry ${entry.seq} does not have the hash of what it says.`);
    before = entry;
  }
  return problems;
}

const canonicalJson = (flat: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(flat).toSorted(([a], [b]) => (a < b ? -1 : 1))));

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
