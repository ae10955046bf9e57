import type { D1Database, D1PreparedStatement } from '@cloudflare/workers-types';

/** What was asked of a D1 database. */
export interface Traffic {
  /** Calls that went to the database and back; a batch is one. */
  roundTrips: number;
  statements: { sql: string; parameters: unknown[] }[];
}

interface Counted {
  real: D1PreparedStatement;
  sql: string;
  parameters: unknown[];
}

/** The same database, with what is asked of it written down. */
export function countingD1(d1: D1Database): { d1: D1Database; traffic: Traffic } {
  const traffic: Traffic = { roundTrips: 0, statements: [] };
  const counted = new WeakMap<object, Counted>();
  const write = (...asked: Counted[]) => {
    traffic.roundTrips += 1;
    traffic.statements.push(...asked.map(({ sql, parameters }) => ({ sql, parameters })));
  };
  const wrap = (made: Counted): D1PreparedStatement => {
    const statement = new Proxy(made.real, {
      get(real, name) {
        if (name === 'bind')
          return (...parameters: unknown[]) => wrap({ ...made, real: real.bind(...parameters), parameters });
        const method: unknown = Reflect.get(real, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => {
          write(made);
          return Reflect.apply(method, real, args);
        };
      },
    });
    counted.set(statement, made);
    return statement;
  };
  const prepare = (sql: string) => wrap({ real: d1.prepare(sql), sql, parameters: [] });
  const batch = <Row>(statements: D1PreparedStatement[]) => {
    const made = statements.flatMap((each) => counted.get(each) ?? []);
    write(...made);
    return d1.batch<Row>(made.map(({ real }) => real));
  };
  const withSession = d1.withSession.bind(d1);
  return { d1: { prepare, batch, withSession, exec: d1.exec.bind(d1), dump: d1.dump.bind(d1) }, traffic };
}
