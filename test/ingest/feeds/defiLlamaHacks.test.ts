import { describe, expect, it } from 'vitest';
import { defiLlamaHacks } from '../../../src/ingest/feeds/defiLlamaHacks.ts';
import { hack } from './hacks.ts';

const parse = (...entries: unknown[]) => defiLlamaHacks.parse(JSON.stringify(entries));
const reportOf = (rest: Record<string, unknown>) => parse(hack('2026-10-05', 'Some', rest)).items[0]?.report;

describe('DefiLlama’s list of hacks', () => {
  it('becomes reports', () => {
    const { items, unreadable } = parse(
      hack('2026-10-05', 'Gate', { targetType: 'CEX', amount: 44_000_000, chain: ['Tron', 'BSC'] }),
    );
    expect(unreadable).toEqual([]);
    expect(items).toEqual([
      {
        item: 'gate/2026-10-05',
        place: 'entry 1',
        report: {
          ...{ occurredOn: '2026-10-05', name: 'Gate', kind: 'exchange', lossUsd: 44_000_000 },
          ...{ access: 'unknown', theft: 'unknown' },
          sources: [
            { title: 'DefiLlama hacks list', url: 'https://defillama.com/hacks', cited: false },
            { title: 'https://example.org/report', url: 'https://example.org/report', cited: false },
          ],
        },
        remark: 'DefiLlama says: Infrastructure; Private Key Compromised (Unknown Method); on Tron, BSC.',
      },
    ]);
  });

  it.each([
    ['CEX', false, 'exchange'],
    ['DeFi Protocol', false, 'defi'],
    ['DeFi Protocol', true, 'bridge'],
    ['Bridge', false, 'bridge'],
    ['Wallet', false, 'wallet_provider'],
    ['Gaming', false, 'other'],
    ['Other', true, 'other'],
    ['Something new', false, undefined],
    [null, false, undefined],
    ['constructor', false, undefined],
  ])('a target %j (bridge: %j) is of kind %j', (targetType, bridgeHack, kind) => {
    expect(reportOf({ targetType, bridgeHack })?.kind).toBe(kind);
  });

  it.each([
    ['Private Key Compromised (Social Engineering)', 'Infrastructure', 'unknown', 'unknown'],
    ['Database Attack', 'Infrastructure', 'unknown', 'unknown'],
    ['Flashloan Price Oracle Attack', 'Protocol Logic', 'unknown', 'unknown'],
    ['Access Control Exploit', 'Protocol Logic', 'unknown', 'unknown'],
    [null, null, 'unknown', 'unknown'],
    ['Re-entrancy Exploit', 'Protocol Logic', 'smart_contract_flaw', 'smart_contract_exploit'],
    ['Flashloan Reentrancy Attack', 'Ecosystem', 'smart_contract_flaw', 'smart_contract_exploit'],
    [
      'Safe Multisig wallet Phishing Exploit',
      'Infrastructure',
      'unknown',
      'transaction_signing_manipulation',
    ],
    ['Drained Contracts', 'Rugpull', 'insider', 'exit_scam'],
    ['SIM Swap', 'Infrastructure', 'sim_swap', 'unknown'],
    ['DNS Hijack', 'Infrastructure', 'dns_or_bgp_hijack', 'unknown'],
    ['51% Attack', 'Ecosystem', 'unknown', 'double_spend_or_chain_attack'],
  ])('%j (%j) says way in %s, way of taking %s', (technique, classification, access, theft) => {
    expect(reportOf({ technique, classification })).toMatchObject({ access, theft });
  });

  it.each([
    ['absent where it is not told', { amount: null }, undefined],
    ['absent where it is zero, which stands for unknown there', { amount: 0 }, undefined],
    ['the amount', { amount: 234_000 }, 234_000],
  ])('the loss is %s', (_name, rest, lossUsd) => {
    expect(reportOf(rest)?.lossUsd).toBe(lossUsd);
  });

  it('links only what is an address', () => {
    for (const source of ['', null, undefined, 'javascript:alert(1)', 'see Telegram'])
      expect(reportOf({ source })?.sources).toHaveLength(1);
  });

  it('tells entries of one name and day apart', () => {
    const { items } = parse(hack('2026-10-05', 'Twice'), hack('2026-10-05', 'Twice', { amount: 5 }));
    expect(items.map(({ item }) => item)).toEqual(['twice/2026-10-05', 'twice/2026-10-05/2']);
  });

  it('counts what it cannot read and reads the rest', () => {
    const { items, unreadable } = parse(
      { ...hack('2026-10-05', 'No date'), date: null },
      hack('2026-10-05', 'Fine'),
      'nonsense',
      hack('2026-10-05', ' '),
      hack('2026-10-05', 'Bell\u0007'),
      hack('2026-10-05', 'Refunded', { amount: -1 }),
      hack('2026-10-05', 'In milliseconds', { date: Date.parse('2026-10-05') }),
      hack('2026-10-05', 'More than all money', { amount: 1e15 }),
    );
    expect(items.map(({ report }) => report.name)).toEqual(['Fine']);
    expect(unreadable.map(({ place }) => place)).toEqual([1, 3, 4, 5, 6, 7, 8].map((n) => `entry ${n}`));
    expect(unreadable[0]?.reason).toContain('date');
  });

  it.each(['', 'oops', '{}', '{"hacks":[]}', 'null', '[{"title":"another format"}]'])(
    'refuses %j as a whole',
    (text) => {
      expect(() => defiLlamaHacks.parse(text)).toThrow();
    },
  );
});
