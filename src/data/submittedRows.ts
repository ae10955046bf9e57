import { and, asc, getTableColumns, getTableName, gt, ne, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { IncidentRecord } from '../domain/evidencePut.ts';
import type { Exchange, ExchangeFact } from '../domain/exchange.ts';
import type { Attribution } from '../domain/incident.ts';
import type { JurisdictionFact } from '../domain/jurisdictionFact.ts';
import type { Db } from './db.ts';
import { EVIDENCE_TABLES, type EvidenceTable } from './evidenceTables.ts';
import { pages } from './pages.ts';
import { jsonObject } from './readableJson.ts';
import { SHIPPED } from './replaceShipped.ts';
import { exchangeFactRow, exchangeRow } from './rows/exchange.ts';
import { attributionRow, incidentRow } from './rows/incident.ts';
import { jurisdictionFactRow } from './rows/jurisdiction.ts';
import * as schema from './schema.ts';

type Row = Record<string, unknown>;

/** How a table's rows are told apart, and what their columns are to say. */
interface Kind {
  /** The evidence id of a row. */
  evidenceOf(row: Row): string;
  /** The columns as a record makes them; those that depend on more than the record are left out. */
  columnsOf(record: never, row: Row): Row;
}

const position = 0;
const text = (value: unknown): string => String(value);

const KINDS = new Map<EvidenceTable, Kind>([
  [
    schema.exchanges,
    {
      evidenceOf: ({ id }) => `exchange/${id}/profile`,
      columnsOf(record: Exchange) {
        // The current base depends on the day the row was made.
        const { jurisdiction: _, ...columns } = exchangeRow(record, record.knownFrom, '');
        return columns;
      },
    },
  ],
  [
    schema.exchangeFacts,
    {
      evidenceOf: ({ id }) => `exchange/${id}`,
      columnsOf: (record: ExchangeFact, { exchangeId }) =>
        exchangeFactRow(text(exchangeId), record, position, ''),
    },
  ],
  [
    schema.incidents,
    {
      evidenceOf: ({ id }) => `incident/${id}`,
      columnsOf: (record: IncidentRecord) => ({ ...incidentRow(record, '') }),
    },
  ],
  [
    schema.attributions,
    {
      evidenceOf: ({ id }) => `incident/${id}`,
      columnsOf: (record: Attribution, { id, incidentId }) =>
        attributionRow(text(incidentId), text(id).split('/')[1] ?? '', record, position, ''),
    },
  ],
  [
    schema.jurisdictionFacts,
    {
      evidenceOf: ({ id }) => `jurisdiction/${id}`,
      columnsOf: (record: JurisdictionFact['record'], { code }) =>
        jurisdictionFactRow(text(code), factOf(record), position, ''),
    },
  ],
]);

const NOT_COMPARED = ['record', 'position', 'origin'];

/** Every row of evidence that is not shipped, page by page, with the columns that do not say what its record says. */
export async function* submittedRows(db: Db) {
  for (const table of EVIDENCE_TABLES) yield* rowsOf(db, table);
}

async function* rowsOf(db: Db, table: EvidenceTable) {
  const columns: Record<string, SQLiteColumn> = getTableColumns(table);
  const [keyName = '', key] = Object.entries(columns).find(([, column]) => column.primary) ?? [];
  if (key === undefined) throw new Error(`The table ${getTableName(table)} has no key.`);
  const selected: Record<string, SQLiteColumn | SQL> = {
    ...columns,
    // As text: what is no JSON is to be found, not to be thrown at.
    ...(columns.record && { record: sql`${columns.record}` }),
  };
  const read = async (after: unknown, limit: number): Promise<Row[]> =>
    await db
      .select(selected)
      .from(table)
      .where(and(ne(table.origin, SHIPPED), after === undefined ? undefined : gt(key, after)))
      .orderBy(asc(key))
      .limit(limit);
  for await (const page of pages(read, (row) => row[keyName]))
    yield page.map((row) => ({
      name: `${getTableName(table)} ${row[keyName]}`,
      origin: text(row.origin),
      ...contentOf(table, row),
    }));
}

function contentOf(
  table: EvidenceTable,
  row: Row,
): { evidence: string; record?: unknown; altered: string[] } {
  const { exchangeId, record: written } = row;
  if (table === schema.exchangeAliases) return { evidence: `exchange/${exchangeId}/profile`, altered: [] };
  const kind = KINDS.get(table);
  const record = jsonObject(written);
  if (kind === undefined) return { evidence: getTableName(table), record, altered: [] };
  return { evidence: kind.evidenceOf(row), record, altered: alteredIn(row, record, kind) };
}

function alteredIn(row: Row, record: Row | null, { columnsOf }: Kind): string[] {
  try {
    // What the record is is compared elsewhere; one of another form makes other columns or none.
    const wanted = columnsOf(record as never, row);
    const names = Object.keys(wanted).filter((name) => !NOT_COMPARED.includes(name));
    return names.filter((name) => row[name] !== wanted[name]);
  } catch {
    return ['columns'];
  }
}

/** A jurisdiction's fact of the kind that its record has the form of. */
function factOf(record: JurisdictionFact['record']): JurisdictionFact {
  if ('level' in record) return { kind: 'oversightLevel', record };
  return 'index' in record ? { kind: 'index', record } : { kind: 'event', record };
}
