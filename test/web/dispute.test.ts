import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { submissionContent } from '../../src/domain/submission.ts';
import { newKeyToken, tokenText } from '../../src/ledger/keyToken.ts';
import {
  type DisputeInput,
  disputeBody,
  inputProblems,
  NO_INPUT,
} from '../../src/web/pages/exchange/dispute/disputeInput.ts';
import { submissionSnippets } from '../../src/web/pages/exchange/dispute/submissionSnippets.ts';
import { isKey, keyIdOf, keyProblem } from '../../src/web/state/keyText.ts';

const input: DisputeInput = {
  ...{ record: 'exchange/example/iso', statement: "It's over since 2022.", source: 'https://example.org/a' },
  patch: '',
};
const fact = { id: input.record, name: 'ISO/IEC 27001', isNeeded: false };
const at = { day: '2026-11-20', origin: 'http://localhost:8787' };

describe('a dispute', () => {
  it('is what the API takes, with its source in the statement', () => {
    const body = disputeBody(input, at.day);
    expect(submissionContent.parse(body)).toEqual({
      ...{ kind: 'dispute', record: input.record },
      statement: "It's over since 2022.\n\nPublic source: https://example.org/a",
      comment: 'Looked at the score of 2026-11-20.',
    });
  });

  it('says what the record should say instead, when it is told', () => {
    const { patch } = disputeBody({ ...input, patch: '{"to": "2022", "note": null}' }, at.day);
    expect(patch).toEqual({ to: '2022', note: null });
    expect(disputeBody({ ...input, patch: '[1]' }, at.day)).not.toHaveProperty('patch');
  });

  it('is not sent before record and statement are there, nor with a patch that is none', () => {
    expect(inputProblems(input, fact)).toEqual({});
    expect(Object.keys(inputProblems(NO_INPUT, undefined))).toEqual(['record', 'statement']);
    for (const patch of ['to 2022', '[]', '"2022"', 'null'])
      expect(Object.keys(inputProblems({ ...input, patch }, fact)), patch).toEqual(['patch']);
  });

  it('of a profile must say what it should be, since one cannot be withdrawn', () => {
    const profile = { ...fact, isNeeded: true };
    expect(inputProblems(input, profile)).toHaveProperty('patch');
    expect(inputProblems({ ...input, patch: '{"aliases": []}' }, profile)).toEqual({});
  });

  it('can be copied as a command that a shell reads as it is meant', () => {
    const { curl, json } = submissionSnippets('example', input, at);
    const printed = curl.replace(/^curl/, "printf '%s\\n'");
    const words = execFileSync('sh', ['-c', printed], { encoding: 'utf8' }).trimEnd().split('\n');
    expect(words.slice(0, 3)).toEqual(['-X', 'POST', 'http://localhost:8787/v1/submissions']);
    expect(JSON.parse(words.at(-1) ?? '')).toEqual(JSON.parse(json));
    expect(JSON.parse(json).statement).toContain("It's over");
  });

  it('of something that is missing is a fact to be filled in', () => {
    const { json } = submissionSnippets('example', { ...input, record: '' }, at);
    expect(JSON.parse(json)).toMatchObject({
      ...{ kind: 'exchangeFact', exchange: 'example' },
      fact: { value: "It's over since 2022.", sources: [{ url: 'https://example.org/a' }] },
    });
  });
});

describe('a key', () => {
  it('is recognised by its form, as the service makes it, and named by its public part', () => {
    const token = newKeyToken();
    expect(isKey(tokenText(token))).toBe(true);
    expect(keyIdOf(tokenText(token))).toBe(token.id);
    expect(keyProblem(tokenText(token))).toBeUndefined();
  });

  it.each(['', 'secret', 'heistcast_abc', `heistcast_${'a'.repeat(12)}_${'ä'.repeat(43)}`])(
    'that is none is not sent: %s',
    (text) => {
      expect(isKey(text)).toBe(false);
      expect(keyProblem(text)).toBeTruthy();
    },
  );
});
