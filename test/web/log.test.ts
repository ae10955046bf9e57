import { describe, expect, it } from 'vitest';
import type { LogEntry } from '../../src/domain/logEntry.ts';
import { nextEntry } from '../../src/ledger/nextEntry.ts';
import { checkChain } from '../../src/web/pages/log/chain/checkChain.ts';
import { keptWords } from '../../src/web/pages/log/chain/keptWords.ts';

const KINDS = ['keyCreated', 'submissionFiled', 'submissionDecided', 'keyRevoked'] as const;

/** A log as the service writes it. */
const log: LogEntry[] = [];
for (const [index, kind] of KINDS.entries()) {
  const at = `2026-11-20T12:00:0${index}.000Z`;
  log.push(nextEntry(log.at(-1), { kind, subject: `s${index}`, by: 'console', at, content: index }));
}

const altered = (index: number, change: Partial<LogEntry>) =>
  log.map((entry, place) => (place === index ? { ...entry, ...change } : entry));

describe('the check of the log in a browser', () => {
  it('finds what the service wrote to hold together, and an empty log too', async () => {
    expect(await checkChain(log)).toEqual([]);
    expect(await checkChain([])).toEqual([]);
  });

  it.each<[string, LogEntry[]]>([
    ['who did it was altered', altered(1, { by: 'somebody' })],
    ['what was said was altered', altered(2, { digest: 'f'.repeat(64) })],
    ['the first was removed', log.slice(1)],
    ['one was removed', log.toSpliced(1, 1)],
    ['two were exchanged', [log[1], log[0], log[2], log[3]].flatMap((each) => each ?? [])],
    ['one was written anew with a hash of its own', altered(1, nextEntry(log[0], other()))],
  ])('notices that %s', async (_, entries) => {
    expect(await checkChain(entries)).not.toEqual([]);
  });

  it('tells what a hash that somebody kept says', () => {
    expect(keptWords(` ${log[2]?.hash.toUpperCase()} `, log)).toContain('entry 3:');
    expect(keptWords('0'.repeat(64), log)).toContain('No entry has this hash');
    expect(keptWords('12', log)).toContain('64 characters');
    expect(keptWords('', log)).toBe('');
  });
});

function other(): Parameters<typeof nextEntry>[1] {
  return { kind: 'submissionFiled', subject: 'other', by: 'console', at: log[1]?.at ?? '', content: 9 };
}
