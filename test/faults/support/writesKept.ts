import { rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { verifyDatabase } from '../../../src/commands/logVerify.ts';
import { openSqlite } from '../../../src/data/sqlite.ts';
import { createStore } from '../../../src/data/store.ts';
import { canonicalJson } from '../../../src/domain/canonicalJson.ts';
import { today } from '../../../src/installation.ts';
import { rescoreFully } from '../../support/rescoreFully.ts';
import { contentsOf, differencesOf, integrityOf } from './contents.ts';
import type { Acknowledged, Clients } from './writesClients.ts';

interface Row {
  id: string;
  content: string;
  status: string;
  decision: string | null;
}

/** What is wrong with a file after clients wrote to it, a line each: what was acknowledged must be there once. */
export async function writesProblems(path: string, { filed, decided }: Clients): Promise<string[]> {
  const integrity = integrityOf(path);
  const { problems } = await verifyDatabase(path);
  const client = new Database(path, { readonly: true });
  const rows = client.prepare<[], Row>('SELECT id, content, status, decision FROM submission').all();
  const receipts = client
    .prepare<[], [string, string]>('SELECT idempotency_key, submission_id FROM write_receipt')
    .raw()
    .all();
  client.close();
  const byId = new Map(rows.map((row) => [row.id, row]));
  const byReceipt = new Map(receipts);
  return [
    ...(integrity === 'ok' ? [] : [`integrity: ${integrity}`]),
    ...problems,
    ...[...filed, ...decided].flatMap((each) => receiptProblems(each, byReceipt)),
    ...filed.flatMap((each) => filingProblems(each, byId)),
    ...decided.flatMap((each) => decisionProblems(each, byId)),
  ];
}

/** The same once every write was answered: nothing else may be there, and the scores must be as made anew. */
export async function finishedProblems(path: string, clients: Clients): Promise<string[]> {
  const { filed, decided } = clients;
  const client = new Database(path, { readonly: true });
  const count = (what: string) => client.prepare<[], number>(`SELECT count(${what}`).pluck().get();
  const counts = {
    submissions: [count('*) FROM submission'), filed.length],
    'different contents': [count('DISTINCT content) FROM submission'), filed.length],
    receipts: [count('*) FROM write_receipt'), filed.length + decided.length],
    decisions: [count('decision) FROM submission'), decided.length],
    entries: [count("*) FROM log_entry WHERE kind LIKE 'submission%'"), filed.length + decided.length],
  };
  client.close();
  return [
    ...(await writesProblems(path, clients)),
    ...Object.entries(counts).flatMap(([what, [is, wanted]]) =>
      is === wanted ? [] : [`${is} ${what}, not ${wanted}`],
    ),
    ...(await scoreProblems(path)),
  ];
}

/** How stored scores differ from those of a full rescoring. */
export async function scoreProblems(path: string): Promise<string[]> {
  const stored = contentsOf(path);
  const copy = `${path}.rescored`;
  // What a killed process wrote last is not in the file itself yet.
  const client = new Database(path, { readonly: true });
  client.prepare('VACUUM INTO ?').run(copy);
  client.close();
  const { db, close } = openSqlite(copy);
  const store = createStore(db);
  const isMade = await rescoreFully(store, today());
  close();
  const differences = differencesOf(stored, contentsOf(copy));
  rmSync(copy);
  return isMade ? differences : ['the scores were not made anew'];
}

function receiptProblems({ idempotencyKey, submission }: Acknowledged, receipts: Map<string, string>) {
  const is = receipts.get(idempotencyKey);
  return is === submission.id
    ? []
    : [`${idempotencyKey} was answered with ${submission.id}, and led to ${is}`];
}

function filingProblems({ asked, submission }: Acknowledged, rows: Map<string, Row>) {
  const row = rows.get(submission.id);
  const isKept = row !== undefined && canonicalJson(JSON.parse(row.content)) === canonicalJson(asked);
  return isKept ? [] : [`submission ${submission.id} was acknowledged, and is lost or another`];
}

function decisionProblems({ asked, submission }: Acknowledged, rows: Map<string, Row>) {
  const row = rows.get(submission.id);
  const { verdict, reason } = JSON.parse(row?.decision ?? '{}');
  const isKept = canonicalJson({ verdict, reason }) === canonicalJson(asked) && row?.status === verdict;
  return isKept ? [] : [`a decision on ${submission.id} was acknowledged, and is lost or another`];
}
