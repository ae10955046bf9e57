import { expect, it } from 'vitest';
import type { FilledFile } from '../support/filledFile.ts';

/** Submissions, decisions, keys and evidence: whatever is changed of them is found, and what it is. */
export function rowsPart(opened: () => FilledFile): void {
  const problem = (text: string) => expect.stringContaining(text);

  it.each([
    ["content = json_set(content, '$.statement', 'It was more.')", 'as entry \\d+ filed it: content'],
    ["content = 'garbage'", 'as entry \\d+ filed it: content, kind, disputes'],
    ["filed_by = 'another'", 'as entry \\d+ filed it: filedBy'],
    ["filed_at = '2020-01-01T00:00:00.000Z'", 'as entry \\d+ filed it: filedAt'],
    ["kind = 'correction'", 'as entry \\d+ filed it: kind'],
    ["disputes = 'incident/coincheck-2018-01'", 'as entry \\d+ filed it: disputes'],
    ['seq = 1', 'as entry \\d+ filed it: seq'],
    ["id = 'another'", 'was filed by no entry'],
    ["status = 'rejected', decision = '{}'", 'is rejected, but no entry decided it'],
    ["status = 'accepted', decision = '{}', decided_seq = 1", 'is accepted, but no entry decided it'],
  ])('a pending submission with %s', async (change, words) => {
    const found = await opened().problemsAfter(
      `update submission set ${change} where id = '${opened().ids.pending}'`,
    );
    expect(found.join('\n')).toMatch(new RegExp(`^submission .* ${words}$`, 'm'));
  });

  it.each([
    ["decision = json_set(decision, '$.reason', 'Why not.')", 'verdict or reason'],
    ["decision = json_set(decision, '$.verdict', 'accepted')", 'verdict or reason, status'],
    ["decision = json_set(decision, '$.decidedBy', 'another')", 'decidedBy'],
    ["decision = json_set(decision, '$.decidedAt', '2020')", 'decidedAt'],
    ["decision = 'garbage'", 'verdict or reason, status, decidedBy, decidedAt'],
    ["status = 'accepted'", 'status'],
    ['decided_seq = 1', 'decidedSeq'],
    ["status = 'pending', decision = null, decided_seq = null", 'verdict or reason, .*decidedSeq'],
  ])('a rejected submission with %s', async (change, words) => {
    const found = await opened().problemsAfter(
      `update submission set ${change} where id = '${opened().ids.rejected}'`,
    );
    expect(found.join('\n')).toMatch(
      new RegExp(`^submission .* is not as entry \\d+ decided it: ${words}$`, 'm'),
    );
  });

  it.each([
    ["name = 'Another'", 'is not as entry 1 created it: name, secret, scopes, exchange or expiresAt'],
    [`scopes = '["submit","private","admin"]'`, 'is not as entry 1 created it: name, secret, scopes'],
    [`secret_hash = '${'f'.repeat(64)}'`, 'is not as entry 1 created it: name, secret, scopes'],
    ["scopes = 'garbage'", 'is not as entry 1 created it: name, secret, scopes'],
    ["exchange = 'upbit'", 'is not as entry 1 created it: name, secret, scopes'],
    ['expires_at = null', 'is not as entry 1 created it: name, secret, scopes'],
    ["created_at = '2020'", 'is not as entry 1 created it: createdAt'],
    ["revoked_at = '2026-01-01T00:00:00.000Z'", 'is revoked, but no entry revoked it'],
    ["id = 'another'", 'was created by no entry'],
  ])('a key with %s', async (change, words) => {
    const found = await opened().problemsAfter(`update api_key set ${change} where name = 'Bybit'`);
    expect(found).toContainEqual(problem(words));
  });

  it('a revoked key that is in force again', async () => {
    const found = await opened().problemsAfter('update api_key set revoked_at = null');
    expect(found).toEqual([expect.stringMatching(/^key \w+ was revoked by entry 4, but is in force$/)]);
  });

  it.each([
    [
      "incident set record = json_set(record, '$.lossUsd', 8) where id = 'upbit-lately'",
      'put it: record, lossUsd',
    ],
    ["incident set loss_usd = 0 where id = 'upbit-lately'", 'put it: lossUsd'],
    ["incident set record = 'garbage' where id = 'upbit-lately'", 'put it: record'],
    ["attribution set sponsor = 'RU' where id like 'upbit-lately/%'", 'put it: sponsor'],
    [
      "exchange_fact set record = json_remove(record, '$.withdrawn') where id = 'kucoin/ccss-lately'",
      'put it: record',
    ],
    ["exchange_fact set exchange_id = 'upbit' where id = 'kucoin/ccss-lately'", 'put it: id'],
    ["exchange set name = 'Old' where id = 'brand-new'", 'put it: name'],
    ["jurisdiction_fact set kind = 'index' where id = 'SG/custody-lately'", 'put it: kind'],
    [
      "incident set origin = 'made-up' where id = 'upbit-lately'",
      'came with no accepted submission, but says made-up',
    ],
    ["incident set origin = 'dataset' where id = 'upbit-lately'", 'incident/upbit-lately is not there'],
    [
      "exchange_alias set exchange_id = 'bybit' where alias = 'brand-new'",
      'came with no accepted submission',
    ],
    [
      "peer_rating set origin = 'made-up' where id in (select id from peer_rating limit 1)",
      'no accepted submission',
    ],
  ])('%s', async (change, words) => {
    expect(await opened().problemsAfter(`update ${change}`)).toContainEqual(problem(words));
  });

  it('evidence of a submission that was not accepted', async () => {
    const { theft, pending, rejected } = opened().ids;
    for (const other of [pending, rejected]) {
      const found = await opened().problemsAfter(
        `update attribution set origin = '${other}' where id = 'upbit-lately/attribution-1'`,
      );
      expect(found).toEqual([
        `attribution upbit-lately/attribution-1 came with no accepted submission, but says ${other}`,
        `incident/upbit-lately/attribution-1 is not there as submission ${theft} put it`,
      ]);
    }
  });
}
