/** An entry in the form of DefiLlama's list; `day` is its date. */
export const hack = (day: string, name: string, rest: Record<string, unknown> = {}) => ({
  date: Date.parse(day) / 1000,
  name,
  classification: 'Infrastructure',
  technique: 'Private Key Compromised (Unknown Method)',
  amount: 1_000_000,
  chain: ['Ethereum'],
  bridgeHack: false,
  targetType: 'DeFi Protocol',
  source: 'https://example.org/report',
  returnedFunds: null,
  defillamaId: null,
  language: null,
  ...rest,
});
