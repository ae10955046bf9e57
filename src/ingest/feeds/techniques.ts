import type { InitialAccess, TheftMechanism } from '../../domain/vocabulary.ts';

/** What words of DefiLlama's mean in our vocabulary, where they can mean nothing else. */
interface Meaning {
  /** Parts of its classification or technique, in lower case and without hyphens. */
  words: readonly string[];
  access?: InitialAccess;
  theft?: TheftMechanism;
  because: string;
}

/*
 * Left out on purpose. "Private Key Compromised" and "Access Control Exploit": DefiLlama says the former of DMM Bitcoin
 * and SwissBorg, whose signed transactions were altered. "Database Attack": keys were taken at Mixin. "Protocol Logic":
 * said of KelpDAO, where a provider's servers were entered. "Flashloan", "Oracle": a means, not the flaw.
 */
const MEANINGS: readonly Meaning[] = [
  {
    words: ['reentrancy'],
    ...{ access: 'smart_contract_flaw', theft: 'smart_contract_exploit' },
    because: 'A contract that can be entered again before it has settled is a flaw of that contract.',
  },
  {
    words: ['safe multisig wallet phishing'],
    theft: 'transaction_signing_manipulation',
    because: 'The holders of the keys signed something other than they were shown (Bybit, WazirX).',
  },
  {
    words: ['rugpull', 'rug pull', 'exit scam'],
    ...{ access: 'insider', theft: 'exit_scam' },
    because: 'Those who ran it took it.',
  },
  {
    words: ['sim swap', 'simswap'],
    access: 'sim_swap',
    because: 'The way in is named; what was done with it is not.',
  },
  {
    words: ['dns hijack', 'dns attack', 'bgp hijack'],
    access: 'dns_or_bgp_hijack',
    because: 'The way in is named; what was done with it is not.',
  },
  {
    words: ['51% attack'],
    theft: 'double_spend_or_chain_attack',
    because: 'A majority of a chain’s miners rewrites it.',
  },
];

/** The way in and the way of taking that DefiLlama's words say; unknown where they could mean several. */
export function meaningOf(words: string): { access: InitialAccess; theft: TheftMechanism } {
  const said = words.toLowerCase().replaceAll('-', '');
  const meant = MEANINGS.find((each) => each.words.some((part) => said.includes(part)));
  return { access: meant?.access ?? 'unknown', theft: meant?.theft ?? 'unknown' };
}
