import { EVENT_KINDS } from '../../../components/oversight/eventKinds.ts';
import { LEVEL_MEANINGS } from '../../../components/oversight/levels.ts';
import type { Profile } from '../../../components/oversight/profile.ts';
import { csvText } from '../../../format/csv.ts';
import { jurisdictionName } from '../../../format/jurisdictions.ts';

/** A dated level or event of a jurisdiction. */
export interface OversightRow {
  id: string;
  code: string;
  from: string;
  what: string;
  detail: string;
  confidence: string;
  sources: Profile['events'][number]['sources'];
}

/** All levels and events of some jurisdictions, the newest first. */
export function oversightRows(profiles: readonly Profile[]): OversightRow[] {
  const rows = profiles.flatMap(({ code, oversightLevels, events }) => [
    ...oversightLevels.map(({ id, from, level, basis, confidence, sources }) => ({
      ...{ id: `${code}/${id}`, code, from, confidence, sources },
      what: `Oversight level ${level}: ${LEVEL_MEANINGS[level] ?? ''}`,
      detail: basis,
    })),
    ...events.map(({ id, from, kind, value, confidence, sources }) => ({
      ...{ id: `${code}/${id}`, code, from, confidence, sources },
      what: EVENT_KINDS[kind].name,
      detail: value ?? '',
    })),
  ]);
  return rows.toSorted((a, b) => b.from.localeCompare(a.from));
}

/** The same as CSV. */
export const oversightCsv = (rows: readonly OversightRow[]): string =>
  csvText(
    ['code', 'name', 'from', 'what', 'detail', 'confidence', 'sources'],
    rows.map(({ code, from, what, detail, confidence, sources }) => [
      ...[code, jurisdictionName(code), from, what, detail, confidence],
      sources.map(({ title, url }) => url ?? title).join('; '),
    ]),
  );
