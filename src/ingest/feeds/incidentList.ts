import { z } from 'zod';
import { partialDate } from '../../domain/date.ts';
import { slugOf } from '../../domain/slugOf.ts';
import { theftReport } from '../../domain/theftReport.ts';
import { contentOf } from './contentOf.ts';
import type { FeedContent } from './feed.ts';
import { readCsv } from './readCsv.ts';

/** Where a line names no source. */
const UNNAMED = 'Imported list';

const { shape } = theftReport;
const day = z
  .string()
  .refine((text) => partialDate.safeParse(text).success, 'must be YYYY-MM-DD, YYYY-MM or YYYY');
const cell = z.string().trim().min(1).max(200).optional();

/** A line of a list: the columns of the CSV file, the names of the JSON file. */
const row = z.strictObject({
  date: day,
  name: shape.name,
  kind: shape.kind,
  lossUsd: shape.lossUsd,
  lossAssets: shape.lossAssets,
  jurisdiction: shape.jurisdiction,
  disclosedOn: shape.disclosedOn,
  access: shape.access.optional(),
  theft: shape.theft.optional(),
  actor: cell,
  sponsor: shape.jurisdiction,
  blamedBy: cell,
  blamedOn: day.optional(),
  sourceTitle: cell,
  sourceUrl: z.url({ protocol: /^https?$/ }).optional(),
  note: shape.note,
});

/** The names of the columns; `date` and `name` are needed. */
export const LIST_COLUMNS: readonly string[] = Object.keys(row.shape);

/**
 * Reads anyone's list of thefts: CSV with a header, or a JSON array of objects. `title` is what the list is called;
 * it is told the reviewer only, so that a list under another name says the same. Throws an Error when the text is neither, or names other columns.
 */
export function parseIncidentList(text: string, title: string): FeedContent {
  return text.trimStart().startsWith('[') ? parseJson(text, title) : parseCsv(text, title);
}

function parseJson(text: string, title: string): FeedContent {
  const values = z.array(z.unknown()).parse(JSON.parse(text.trim()));
  const entries = values.map((value, index) => ({ place: `entry ${index + 1}`, value }));
  return contentOf(entries, (value) => itemOf(row.parse(value), title));
}

function parseCsv(text: string, title: string): FeedContent {
  const [header, ...records] = readCsv(text);
  const names = header?.cells.map((name) => name.trim()) ?? [];
  const strange = names.filter((name) => !LIST_COLUMNS.includes(name));
  const missing = ['date', 'name'].filter((name) => !names.includes(name));
  if (strange.length > 0)
    throw new Error(`unknown column "${strange.join('", "')}"; known are ${LIST_COLUMNS.join(', ')}`);
  if (missing.length > 0) throw new Error(`column "${missing.join('", "')}" is missing`);
  const entries = records
    .filter(({ cells }) => cells.some((each) => each.trim() !== ''))
    .map(({ line, cells }) => ({ place: `line ${line}`, value: cells }));
  return contentOf(entries, (cells) => itemOf(row.parse(objectOf(names, cells)), title));
}

function objectOf(names: readonly string[], cells: readonly string[]): Record<string, unknown> {
  if (cells.length !== names.length) throw new Error(`${cells.length} cells under ${names.length} columns`);
  const filled = names
    .map((name, index) => [name, cells[index]?.trim() ?? ''] as const)
    .filter(([, value]) => value !== '');
  return Object.fromEntries(
    filled.map(([name, value]) => [name, name === 'lossUsd' ? dollars(value) : value]),
  );
}

/** A number as a number; what is none stays what it is, for the schema to refuse. */
const dollars = (text: string): number | string =>
  /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : text;

function itemOf(given: z.infer<typeof row>, title: string) {
  const { date, actor, sponsor, blamedBy, blamedOn, sourceTitle, sourceUrl, access, theft, ...rest } = given;
  const report = theftReport.parse({
    ...rest,
    ...{ occurredOn: date, access: access ?? 'unknown', theft: theft ?? 'unknown' },
    sources: [{ title: sourceTitle ?? sourceUrl ?? UNNAMED, url: sourceUrl, cited: false }],
    ...(actor !== undefined && {
      blamed: { actor, sponsor, by: blamedBy ?? sourceTitle ?? UNNAMED, publishedOn: blamedOn },
    }),
  });
  return {
    item: `${slugOf(report.name)}/${report.occurredOn}`,
    ...{ report, remark: `From the list ${title}.` },
  };
}
