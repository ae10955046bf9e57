import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logFileProblems, logFileText, parseLogFile } from '../../src/commands/logFile.ts';
import { signingKey, verifyingKey } from '../../src/commands/logSignature.ts';
import type { LogEntry } from '../../src/domain/logEntry.ts';
import { nextEntry } from '../../src/ledger/nextEntry.ts';

const AT = '2026-11-01T00:00:00.000Z';
const pair = () => generateKeyPairSync('ed25519');
const pem = ({ privateKey }: ReturnType<typeof pair>) =>
  privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const key = pem(pair());

function chainOf(length: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let n = 1; n <= length; n++)
    entries.push(
      nextEntry(entries.at(-1), { at: AT, kind: 'submissionFiled', subject: `s${n}`, by: 'k', content: n }),
    );
  return entries;
}

const problemsOf = (text: string, by?: string) =>
  logFileProblems(parseLogFile(text), by === undefined ? undefined : verifyingKey(by));

describe('an exported log', () => {
  it.each([0, 1, 5])('of %i entries is read as it was written', (length) => {
    const entries = chainOf(length);
    const text = logFileText(entries, AT);
    expect(text.endsWith('}\n')).toBe(true);
    expect(parseLogFile(text).entries).toEqual(entries);
    expect(problemsOf(text)).toEqual([]);
    expect(problemsOf(logFileText(entries, AT, signingKey(key)), key)).toEqual([]);
  });

  it('has, whatever character of it is changed, problems', () => {
    const text = logFileText(chainOf(4), AT, signingKey(key));
    const change = fc.tuple(fc.nat(text.length - 1), fc.constantFrom(...'0f9":{},x \n'));
    fc.assert(
      fc.property(change, ([at, character]) => {
        const changed = text.slice(0, at) + character + text.slice(at + 1);
        const isSame = JSON.stringify(parseLogFile(changed)) === JSON.stringify(parseLogFile(text));
        expect(problemsOf(changed, key).length > 0, changed).toBe(!isSame);
      }),
      { numRuns: 300 },
    );
  });

  it('may lose no line', () => {
    const lines = logFileText(chainOf(4), AT).trimEnd().split('\n');
    for (const [index] of lines.entries())
      expect(problemsOf(lines.toSpliced(index, 1).join('\n'))).not.toEqual([]);
    for (const [index] of lines.entries())
      expect(problemsOf(lines.slice(0, index).join('\n'))).not.toEqual([]);
    expect(problemsOf('')).toContain('the checkpoint at the end is missing: it may be cut off');
  });

  it('may not be cut off together with its checkpoint once it is signed', () => {
    const text = logFileText(chainOf(4), AT, signingKey(key));
    const { signature } = JSON.parse(text.trimEnd().split('\n').at(-1) ?? '');
    const [shorter] = [logFileText(chainOf(3), AT)];
    expect(problemsOf(shorter)).toEqual([]);
    expect(problemsOf(shorter, key)).toEqual(['the checkpoint is not signed']);
    const forged = shorter.replace(/\}\n$/, `,"signature":"${signature}"}\n`);
    expect(problemsOf(forged, key)).toEqual(['the checkpoint is not signed by this key, or was altered']);
    expect(problemsOf(text, pem(pair()))).toEqual([
      'the checkpoint is not signed by this key, or was altered',
    ]);
  });

  it('takes no other kind of key', () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const text = other.export({ type: 'pkcs8', format: 'pem' }).toString();
    expect(() => signingKey(text)).toThrow('a key of ec, not of ed25519');
    expect(() => verifyingKey('no key')).toThrow();
  });
});
