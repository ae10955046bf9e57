import type { Incident } from '../../components/incidents/incidentsQuestion.ts';
import { jurisdictionName } from '../../format/jurisdictions.ts';
import { formatUsd } from '../../format/usd.ts';

interface Option {
  value: string;
  name: string;
}

const ANY: Option = { value: '', name: 'Any' };

const byName = (options: Iterable<readonly [value: string, name: string]>): Option[] =>
  [...new Map(options)]
    .map(([value, name]) => ({ value, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));

/** "Any", the choices, and the chosen one even while it is not among them. */
const choices = (found: Iterable<readonly [string, string]>, chosen: string | undefined): Option[] => [
  ANY,
  ...byName([...(chosen ? [[chosen, chosen] as const] : []), ...found]),
];

/** The venues of the registry that were hit. */
export const targetOptions = (incidents: readonly Incident[], chosen?: string): Option[] =>
  choices(
    incidents.flatMap(({ target }) => (target.id ? [[target.id, target.name] as const] : [])),
    chosen,
  );

/** Where targets were run from. */
export function jurisdictionOptions(incidents: readonly Incident[], chosen?: string): Option[] {
  const codes = [chosen, ...incidents.map(({ jurisdiction }) => jurisdiction)];
  return [ANY, ...byName(codes.flatMap((code) => (code ? [[code, jurisdictionName(code)] as const] : [])))];
}

/** States that were named. */
export function sponsorOptions(incidents: readonly Incident[], chosen?: string): Option[] {
  const codes = [
    chosen,
    ...incidents.flatMap(({ attributions }) => attributions.map((each) => each.sponsor)),
  ];
  return [ANY, ...byName(codes.flatMap((code) => (code ? [[code, jurisdictionName(code)] as const] : [])))];
}

/** Actors that were named and that the register knows, by the register's names. */
export function actorOptions(
  incidents: readonly Incident[],
  actors: readonly { id: string; name: string }[],
  chosen?: string,
): Option[] {
  const named = new Set(incidents.flatMap(({ attributions }) => attributions.map(({ actorId }) => actorId)));
  return choices(
    actors.filter(({ id }) => named.has(id) || id === chosen).map(({ id, name }) => [id, name]),
    chosen,
  );
}

const STAGES = { initial_access: 'Way in', theft: 'Way of taking' };

/** Patterns by stage. One name stands for what is unknown at either stage. */
export const patternOptions = (
  patterns: readonly { id: string; name: string; stage: keyof typeof STAGES }[],
  chosen?: string,
): Option[] => [
  ANY,
  ...byName([
    ...(chosen ? [[chosen, chosen.replaceAll('_', ' ')] as const] : []),
    ...patterns
      .filter(({ id }) => id !== 'unknown')
      .map(({ id, name, stage }) => [id, `${STAGES[stage]}: ${name}`] as const),
    ['unknown', 'Not known (either stage)'],
  ]),
];

const AMOUNTS_USD = [1e6, 1e7, 1e8, 1e9];

/** Losses to start from; an address may hold any other. */
export function minLossOptions(chosenUsd?: number): Option[] {
  const amounts = [...new Set([...AMOUNTS_USD, ...(chosenUsd === undefined ? [] : [chosenUsd])])];
  return [
    ANY,
    ...amounts
      .toSorted((a, b) => a - b)
      .map((usd) => ({ value: String(usd), name: `${formatUsd(usd)} or more` })),
  ];
}
