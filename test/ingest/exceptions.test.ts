import { describe, expect, it } from 'vitest';
import { checkDataset } from '../../src/ingest/checkDataset.ts';
import { smallDataset, venue } from './smallDataset.ts';

const broken = smallDataset({ exchanges: [venue({ legalSeats: ['ZZ', 'QQ'] })] });
const exception = { rule: 'countryCodes', file: 'exchanges/alpha.json', reason: 'a test' };

describe('exceptions', () => {
  it('silence a finding at their field and leave the others', () => {
    const problems = checkDataset(broken, [{ ...exception, field: '/legalSeats/0' }]);
    expect(problems.map((problem) => problem.field)).toEqual(['/legalSeats/1']);
  });

  it('without a field silence the rule in the whole file', () => {
    expect(checkDataset(broken, [exception])).toEqual([]);
  });

  it('that except nothing are a problem themselves', () => {
    const problems = checkDataset(smallDataset(), [exception]);
    expect(problems).toEqual([
      expect.objectContaining({ rule: 'exceptions', file: 'exceptions.json', field: '/rows/0' }),
    ]);
  });
});
