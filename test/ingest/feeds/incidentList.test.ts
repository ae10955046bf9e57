import { describe, expect, it } from 'vitest';
import { LIST_COLUMNS, parseIncidentList } from '../../../src/ingest/feeds/incidentList.ts';

const CSV = `date,name,kind,lossUsd,jurisdiction,disclosedOn,access,theft,actor,sponsor,blamedBy,blamedOn,sourceTitle,sourceUrl,note
2026-10-05,"Gate, Inc.",exchange,1500000.5,KY,2026-10-06,job_lure,account_takeover,Lazarus Group,KP,FBI,2026-11,A report,https://example.org/1,First seen on chain
2026-09,Small,,,,,,,,,,,,,
`;
const JSON_LIST = JSON.stringify([
  {
    ...{ date: '2026-10-05', name: 'Gate, Inc.', kind: 'exchange', lossUsd: 1_500_000.5, jurisdiction: 'KY' },
    ...{ disclosedOn: '2026-10-06', access: 'job_lure', theft: 'account_takeover', actor: 'Lazarus Group' },
    ...{ sponsor: 'KP', blamedBy: 'FBI', blamedOn: '2026-11', sourceTitle: 'A report' },
    ...{ sourceUrl: 'https://example.org/1', note: 'First seen on chain' },
  },
  { date: '2026-09', name: 'Small' },
]);
const withoutPlaces = (text: string) =>
  parseIncidentList(text, 'mine.csv').items.map(({ place: _, ...item }) => item);

describe('a list of thefts', () => {
  it('says the same as CSV and as JSON', () => {
    expect(withoutPlaces(JSON_LIST)).toEqual(withoutPlaces(CSV));
  });

  it('becomes reports', () => {
    expect(parseIncidentList(CSV, 'mine.csv')).toEqual({
      unreadable: [],
      items: [
        {
          item: 'gate-inc/2026-10-05',
          place: 'line 2',
          report: {
            ...{ occurredOn: '2026-10-05', disclosedOn: '2026-10-06', name: 'Gate, Inc.', kind: 'exchange' },
            ...{ lossUsd: 1_500_000.5, jurisdiction: 'KY', access: 'job_lure', theft: 'account_takeover' },
            blamed: { actor: 'Lazarus Group', sponsor: 'KP', by: 'FBI', publishedOn: '2026-11' },
            sources: [{ title: 'A report', url: 'https://example.org/1', cited: false }],
            note: 'First seen on chain',
          },
          remark: 'From the list mine.csv.',
        },
        {
          item: 'small/2026-09',
          place: 'line 3',
          report: {
            ...{ occurredOn: '2026-09', name: 'Small', access: 'unknown', theft: 'unknown' },
            sources: [{ title: 'Imported list', cited: false }],
          },
          remark: 'From the list mine.csv.',
        },
      ],
    });
  });

  it('names the lines it cannot read, and why', () => {
    const text = [
      'date,name,lossUsd,sourceUrl',
      '2026-10-05,Fine,0,',
      '05/10/2026,Other order,,',
      '2026-02-30,No such day,,',
      '2026-10-05,Words,"1,5 million",',
      '2026-10-05,"Two',
      'lines",,ftp://example.org',
      '2026-10-05,Short',
      '2026-10-05,,1,',
      '2026-10-05,Fine too,0x10,',
      ',,,',
    ].join('\r\n');
    const { items, unreadable } = parseIncidentList(text, 'mine.csv');
    expect(items.map(({ report }) => [report.name, report.lossUsd])).toEqual([['Fine', 0]]);
    expect(unreadable.map(({ place }) => place)).toEqual([3, 4, 5, 6, 8, 9, 10].map((n) => `line ${n}`));
    expect(unreadable.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('date: must be YYYY-MM-DD'),
      expect.stringContaining('date: must be YYYY-MM-DD'),
      expect.stringContaining('lossUsd'),
      expect.stringMatching(/sourceUrl/),
      '2 cells under 4 columns',
      expect.stringContaining('name'),
      expect.stringContaining('lossUsd'),
    ]);
  });

  it.each([
    ['', 'column "date", "name" is missing'],
    ['date,name,amount\n', `unknown column "amount"; known are ${LIST_COLUMNS.join(', ')}`],
    ['[{"date":"2026"}]', 'none of its entries can be read; entry 1: name'],
    ['[', 'JSON'],
  ])('refuses %j as a whole', (text, reason) => {
    expect(() => parseIncidentList(text, 'mine.csv')).toThrow(reason);
  });
});
