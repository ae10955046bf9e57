import type { D1Database, D1DatabaseSession, D1PreparedStatement } from '@cloudflare/workers-types';

/** What a statement runs in: a session, or a database without one. */
export type D1Connection = Pick<D1DatabaseSession, 'prepare' | 'batch'>;

/**
 * A database whose every statement runs in the connection that `current` gives at the moment it runs. So one store
 * serves all requests of an isolate, each in a session of its own, and a prepared statement may outlive a request.
 */
export function throughSessions(database: D1Database, current: () => D1Connection): D1Database {
  const makers = new WeakMap<D1PreparedStatement, () => D1PreparedStatement>();
  const later = (make: () => D1PreparedStatement): D1PreparedStatement => {
    const statement = madeWhenRun(make, (values) => later(() => make().bind(...values)));
    makers.set(statement, make);
    return statement;
  };
  return {
    prepare: (query) => later(() => current().prepare(query)),
    batch: (statements) => current().batch(statements.map((each) => makers.get(each)?.() ?? each)),
    exec: (query) => database.exec(query),
    withSession: (constraintOrBookmark) => database.withSession(constraintOrBookmark),
    dump: () => database.dump(),
  };
}

function madeWhenRun(
  make: () => D1PreparedStatement,
  bind: (values: unknown[]) => D1PreparedStatement,
): D1PreparedStatement {
  function first<Row>(column: string): Promise<Row | null>;
  function first<Row>(): Promise<Row | null>;
  function first<Row>(column?: string): Promise<Row | null> {
    return column === undefined ? make().first<Row>() : make().first<Row>(column);
  }
  function raw<Row>(options: { columnNames: true }): Promise<[string[], ...Row[]]>;
  function raw<Row>(options?: { columnNames?: false }): Promise<Row[]>;
  function raw<Row>(options?: { columnNames?: boolean }): Promise<Row[] | [string[], ...Row[]]> {
    return options?.columnNames ? make().raw<Row>({ columnNames: true }) : make().raw<Row>();
  }
  return {
    bind: (...values) => bind(values),
    run: () => make().run(),
    all: () => make().all(),
    first,
    raw,
  };
}
