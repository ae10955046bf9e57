import type { Dataset } from '../../domain/dataset.ts';
import { recordFile } from '../recordFile.ts';
import type { Rule } from '../rule.ts';

const names = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });

function isAssigned(code: string): boolean {
  // CLDR names the placeholder ZZ as well.
  return code !== 'ZZ' && names.of(code) !== undefined;
}

function countriesNamed(dataset: Dataset): { file: string; field: string; code: string | undefined }[] {
  return [
    ...dataset.exchanges.flatMap((venue) => {
      const file = recordFile.exchange(venue.id);
      return [
        ...venue.operatingBases.map(({ code }, index) => ({
          file,
          field: `/operatingBases/${index}/code`,
          code,
        })),
        ...venue.legalSeats.map((code, index) => ({ file, field: `/legalSeats/${index}`, code })),
        ...venue.facts.map((fact, index) => ({
          file,
          field: `/facts/${index}/jurisdiction`,
          code: fact.jurisdiction,
        })),
      ];
    }),
    ...dataset.incidents.map((each) => ({
      file: recordFile.incident(each.id),
      field: '/jurisdiction',
      code: each.jurisdiction,
    })),
    ...dataset.jurisdictions.map(({ code }) => ({
      file: recordFile.jurisdiction(code),
      field: '/code',
      code,
    })),
    ...dataset.unPanelCases.flatMap(({ countries }, row) =>
      countries.map((code, index) => ({
        file: 'un-panel-cases-2019.json',
        field: `/rows/${row}/countries/${index}`,
        code,
      })),
    ),
  ];
}

/** Country codes are those of ISO 3166-1. */
export const countryCodes: Rule = {
  name: 'countryCodes',
  description: 'Country codes are assigned ones, and a three-letter code stands for one jurisdiction.',
  check: (dataset) => {
    const unassigned = countriesNamed(dataset)
      .filter(({ code }) => code !== undefined && !isAssigned(code))
      .map(({ file, field, code }) => ({ file, field, reason: `${code} is not a country code` }));
    const first = new Map<string, string>();
    const repeated = dataset.jurisdictions.flatMap(({ code, alpha3 }) => {
      const owner = first.get(alpha3);
      if (owner === undefined) first.set(alpha3, code);
      return owner === undefined
        ? []
        : [
            {
              file: recordFile.jurisdiction(code),
              field: '/alpha3',
              reason: `${alpha3} is that of ${owner} already`,
            },
          ];
    });
    return [...unassigned, ...repeated];
  },
};
