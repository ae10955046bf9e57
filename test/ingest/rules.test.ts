import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/domain/dataset.ts';
import { checkDataset } from '../../src/ingest/checkDataset.ts';
import { rules } from '../../src/ingest/rules.ts';
import { attribution, base, cited, country, smallDataset, theft, uncited, venue } from './smallDataset.ts';

interface Case {
  rule: string;
  when: string;
  broken: Partial<Dataset>;
  file: string;
  field: string;
}

const incidentFile = 'incidents/alpha-2018-06.json';
const venueFile = 'exchanges/alpha.json';

const cases: Case[] = [
  {
    rule: 'venuesExist',
    when: 'an incident hits a venue that is not in the registry',
    broken: { incidents: [theft({ target: { id: 'beta', name: 'Beta', kind: 'exchange' } })] },
    file: incidentFile,
    field: '/target/id',
  },
  {
    rule: 'venuesExist',
    when: 'a rating names an unknown venue',
    broken: {
      peerRatings: [{ exchange: 'beta', publisher: 'P', publishedOn: '2021', value: 'A', sources: cited }],
    },
    file: 'peer-ratings.json',
    field: '/rows/0/exchange',
  },
  {
    rule: 'jurisdictionsExist',
    when: 'a venue is run from a country without a file',
    broken: { exchanges: [venue({ operatingBases: [base('MT', '2017-03')] })] },
    file: venueFile,
    field: '/operatingBases/0/code',
  },
  {
    rule: 'actorsExist',
    when: 'an attribution names an unknown actor',
    broken: { incidents: [theft({ attributions: [attribution({ actorId: 'nobody' })] })] },
    file: incidentFile,
    field: '/attributions/0/actorId',
  },
  {
    rule: 'actorsExist',
    when: 'an attribution gives an actor another sponsor',
    broken: { incidents: [theft({ attributions: [attribution({ sponsor: 'CN' })] })] },
    file: incidentFile,
    field: '/attributions/0/actorId',
  },
  {
    rule: 'patternsExist',
    when: 'an incident uses an access the catalogue lacks',
    broken: { incidents: [theft({ access: 'sim_swap' })] },
    file: incidentFile,
    field: '/access',
  },
  {
    rule: 'promptingIncidentsExist',
    when: 'a fact that a theft brought to light is known before the theft',
    broken: {
      exchanges: [
        venue({
          facts: [
            {
              id: 'third-party-custodian-2018',
              kind: 'third_party_custodian',
              value: 'named in the post-mortem',
              promptedBy: 'alpha-2018-06',
              from: '2018-01',
              knownFrom: '2018-01-31',
              knownFromRule: 'startOfValidity',
              sources: cited,
              confidence: 'medium',
            },
          ],
        }),
      ],
    },
    file: venueFile,
    field: '/facts/0/promptedBy',
  },
  {
    rule: 'relatedIncidentsExist',
    when: 'a related incident does not exist',
    broken: { incidents: [theft({ related: ['alpha-2018-07'] })] },
    file: incidentFile,
    field: '/related/0',
  },
  {
    rule: 'spansInOrder',
    when: 'a base ends before it begins',
    broken: { exchanges: [venue({ operatingBases: [base('KR', '2018-03', '2017-12')] })] },
    file: venueFile,
    field: '/operatingBases/0/to',
  },
  {
    rule: 'spansInOrder',
    when: 'a fact is known before it can have begun',
    broken: {
      exchanges: [venue({ operatingBases: [{ ...base('KR', '2018-03'), knownFrom: '2018-02-28' }] })],
    },
    file: venueFile,
    field: '/operatingBases/0/knownFrom',
  },
  {
    rule: 'spansInOrder',
    when: 'a venue closes before it opens',
    broken: { exchanges: [venue({ operating: { from: '2017-03', to: '2016' } })], incidents: [] },
    file: venueFile,
    field: '/operating/to',
  },
  {
    rule: 'incidentDatesInOrder',
    when: 'a theft is disclosed before it can have happened',
    broken: { incidents: [theft({ disclosedOn: '2018-06-09', disclosedOnRule: 'stated' })] },
    file: incidentFile,
    field: '/disclosedOn',
  },
  {
    rule: 'incidentDatesInOrder',
    when: 'an attribution known to the month counts from its first day',
    broken: {
      incidents: [
        theft({ attributions: [attribution({ publishedOn: '2019-08', knownFrom: '2019-08-01' })] }),
      ],
    },
    file: incidentFile,
    field: '/attributions/0/knownFrom',
  },
  {
    rule: 'incidentDatesInOrder',
    when: 'attributions are not in the order they became public',
    broken: {
      incidents: [
        theft({
          attributions: [attribution(), attribution({ publishedOn: '2018-07-01', knownFrom: '2018-07-01' })],
        }),
      ],
    },
    file: incidentFile,
    field: '/attributions/1',
  },
  {
    rule: 'knownFromFollowsRule',
    when: 'the usual delay is not seven days',
    broken: { incidents: [theft({ disclosedOn: '2018-06-11' })] },
    file: incidentFile,
    field: '/disclosedOn',
  },
  {
    rule: 'knownFromFollowsRule',
    when: 'an undated attribution claims to be known before the compilation',
    broken: {
      incidents: [
        theft({
          attributions: [
            {
              actor: 'x',
              status: 'suspected',
              by: 'y',
              knownFrom: '2020-01-01',
              knownFromRule: 'compilation',
            },
          ],
        }),
      ],
    },
    file: incidentFile,
    field: '/attributions/0/knownFromRule',
  },
  {
    rule: 'incidentsWhileOpen',
    when: 'a theft from a closed venue has no note',
    broken: { incidents: [theft({ occurredOn: '2022-01-01', disclosedOn: '2022-01-08' })] },
    file: incidentFile,
    field: '/occurredOn',
  },
  {
    rule: 'uncitedIsNotCertain',
    when: 'an uncited record is called certain',
    broken: { incidents: [theft({ sources: uncited, confidence: 'high' })] },
    file: incidentFile,
    field: '/confidence',
  },
  {
    rule: 'noDuplicateIncidents',
    when: 'a venue is hit twice in a fortnight without a word on it',
    broken: {
      incidents: [
        theft(),
        theft({ id: 'alpha-2018-06b', occurredOn: '2018-06-20', disclosedOn: '2018-06-27' }),
      ],
    },
    file: incidentFile,
    field: '/occurredOn',
  },
  {
    rule: 'countryCodes',
    when: 'a code is not assigned',
    broken: { exchanges: [venue({ legalSeats: ['ZZ'] })] },
    file: venueFile,
    field: '/legalSeats/0',
  },
  {
    rule: 'countryCodes',
    when: 'two jurisdictions share a three-letter code',
    broken: { jurisdictions: [country(), country({ code: 'JP' })] },
    file: 'jurisdictions/JP.json',
    field: '/alpha3',
  },
  {
    rule: 'uniqueIds',
    when: 'a snapshot lists a venue twice',
    broken: {
      volumeSnapshots: [
        {
          id: 'list-2018',
          fullCrossSection: false,
          sources: cited,
          rows: [1, 2].map((rank) => ({
            exchange: 'alpha',
            observedOn: '2018-01-01',
            rank,
            basis: '24h',
            confidence: 'medium',
          })),
        },
      ],
    },
    file: 'volumes/list-2018.json',
    field: '/rows/1/exchange',
  },
  {
    rule: 'aliasesAreDistinct',
    when: 'an alias is another venue’s id',
    broken: { exchanges: [venue({ aliases: ['Beta'] }), venue({ id: 'beta', name: 'Beta Exchange' })] },
    file: venueFile,
    field: '/aliases/0',
  },
  {
    rule: 'basesDoNotOverlap',
    when: 'a base begins before the one before it has ended',
    broken: {
      exchanges: [venue({ operatingBases: [base('KR', '2017-03', '2019-10'), base('KR', '2018-03')] })],
    },
    file: venueFile,
    field: '/operatingBases/1/from',
  },
];

describe('the rules', () => {
  it('pass a sound dataset', () => {
    expect(checkDataset(smallDataset(), [])).toEqual([]);
  });

  it.each(cases)('$rule: $when', ({ rule, broken, file, field }) => {
    const problems = checkDataset(smallDataset(broken), []);
    expect(problems).toContainEqual(expect.objectContaining({ rule, file, field }));
  });

  it('are each shown to fail', () => {
    expect(new Set(cases.map((each) => each.rule))).toEqual(new Set(rules.map((rule) => rule.name)));
  });
});

describe('incidentsWhileOpen', () => {
  it('accepts a theft after closing that a note explains', () => {
    const note = 'coins held by the liquidator';
    const incidents = [theft({ occurredOn: '2022-01-01', disclosedOn: '2022-01-08', note })];
    expect(checkDataset(smallDataset({ incidents }), [])).toEqual([]);
  });
});

describe('noDuplicateIncidents', () => {
  it('accepts incidents that name each other', () => {
    const other = theft({ id: 'alpha-2018-06b', occurredOn: '2018-06-20', disclosedOn: '2018-06-27' });
    const incidents = [theft({ related: [other.id] }), { ...other, related: ['alpha-2018-06'] }];
    expect(checkDataset(smallDataset({ incidents }), [])).toEqual([]);
  });
});
