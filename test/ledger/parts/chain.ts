import { beforeAll, expect, it } from 'vitest';
import { logEntries } from '../../../src/data/schema.ts';
import { digestOf } from '../../../src/ledger/digest.ts';
import type { FilledFile } from '../support/filledFile.ts';

const setHead = (seq: number, hash: string) =>
  `update installation set value = '${JSON.stringify({ seq, hash })}' where key = 'logHead'`;

type Entry = typeof logEntries.$inferSelect;

/** The statements that make the chain right again from an entry on, as one would who may write to the database. */
function rehashed(changed: readonly Entry[]): string[] {
  let previous = '0'.repeat(64);
  const statements = changed.map(({ hash: _, ...entry }, index) => {
    const next = { ...entry, seq: index + 1, previous };
    previous = digestOf(next);
    const { at, kind, subject, by, digest } = next;
    return `insert into log_entry values (${next.seq}, '${at}', '${kind}', '${subject}', '${by}', '${digest}', '${next.previous}', '${previous}')`;
  });
  return ['delete from log_entry', ...statements, setHead(changed.length, previous)];
}

/** The log itself: whatever is done to it is found. */
export function chainPart(opened: () => FilledFile): void {
  let entries: Entry[];
  beforeAll(async () => {
    entries = await opened().database.db.select().from(logEntries).orderBy(logEntries.seq);
  });
  const seqs = () => entries.map(({ seq }) => seq);

  it('hold together as they were written', async () => {
    expect(entries.length).toBeGreaterThan(20);
    expect(await opened().problemsAfter()).toEqual([]);
  });

  it.each(Object.values(logEntries).flatMap((column) => ('name' in column ? [column.name] : [])))(
    'not with the %s of any one entry changed',
    async (column) => {
      const changed = column === 'seq' ? 'seq = seq + 1000' : `"${column}" = "${column}" || 'f'`;
      for (const seq of seqs()) {
        const found = await opened().problemsAfter(`update log_entry set ${changed} where seq = ${seq}`);
        expect(found.join('\n'), `entry ${seq}`).toMatch(
          /^entry \d+ (was altered|is missing)|^the log ends/m,
        );
      }
    },
    60_000,
  );

  it('not with any one entry removed, also when the later ones were renumbered', async () => {
    for (const seq of seqs()) {
      const removed = `delete from log_entry where seq = ${seq}`;
      expect(await opened().problemsAfter(removed), `entry ${seq}`).not.toEqual([]);
      const renumbered = `update log_entry set seq = seq - 1 where seq > ${seq}`;
      expect(await opened().problemsAfter(removed, renumbered), `entry ${seq}`).not.toEqual([]);
    }
  }, 60_000);

  it('not with any two neighbours exchanged', async () => {
    for (const seq of seqs().slice(1)) {
      const exchanged = [
        `update log_entry set seq = -1 where seq = ${seq}`,
        `update log_entry set seq = ${seq} where seq = ${seq - 1}`,
        `update log_entry set seq = ${seq - 1} where seq = -1`,
      ];
      expect(await opened().problemsAfter(...exchanged), `entry ${seq}`).not.toEqual([]);
    }
  }, 60_000);

  it('not with an entry inserted anywhere', async () => {
    for (const seq of [0, -5, ...seqs().map((each) => each + 1)]) {
      const inserted = [
        `update log_entry set seq = -100 - seq where seq >= ${seq} and seq > 0`,
        `update log_entry set seq = -99 - seq where seq < -100`,
        `insert into log_entry select ${seq}, at, kind, 'other', by, digest, 'p', 'h' from log_entry limit 1`,
      ];
      expect(await opened().problemsAfter(...inserted), `before entry ${seq}`).not.toEqual([]);
    }
  }, 60_000);

  it('not with the end cut off, also when the kept head was cut too', async () => {
    for (const seq of [0, ...seqs().slice(0, -1)]) {
      const cut = `delete from log_entry where seq > ${seq}`;
      const { length } = entries;
      expect((await opened().problemsAfter(cut)).join('\n')).toMatch(
        new RegExp(`^the log ends with entry ${seq} .*, not with entry ${length} `, 'm'),
      );
      const head = setHead(seq, entries[seq - 1]?.hash ?? '0'.repeat(64));
      expect(await opened().problemsAfter(cut, head), `after entry ${seq}`).not.toEqual([]);
    }
  }, 60_000);

  it('not without the kept head, or with another', async () => {
    const tampered = [
      "delete from installation where key = 'logHead'",
      "update installation set value = 'nothing' where key = 'logHead'",
      "update installation set value = 'null' where key = 'logHead'",
      "update installation set value = json_set(value, '$.seq', 3) where key = 'logHead'",
      "update installation set value = json_set(value, '$.hash', 'f') where key = 'logHead'",
    ];
    for (const each of tampered) expect(await opened().problemsAfter(each), each).toHaveLength(1);
  });

  it('not when an event was left out, forged or told twice in a chain that is right by itself', async () => {
    const [first, ...others] = entries;
    if (first === undefined) throw new Error('there is no entry');
    const without = entries.filter(({ kind }) => kind !== 'keyRevoked');
    expect(await opened().problemsAfter(...rehashed(without))).toContainEqual(
      expect.stringMatching(/^key \w+ is revoked, but no entry revoked it$/),
    );
    const forged = { ...first, kind: 'submissionFiled' as const, subject: 'forged' };
    expect(
      await opened().problemsAfter(...rehashed([...entries, { ...forged, at: '9999-12-31T00:00:00Z' }])),
    ).toEqual([`submission forged is not there (entry ${entries.length + 1}, submissionFiled)`]);
    const again = { ...first, at: entries.at(-1)?.at ?? '' };
    expect((await opened().problemsAfter(...rehashed([...entries, again]))).join()).toContain(
      'tells again what',
    );
    const late = [...others.filter(({ subject }) => subject !== first.subject), first];
    expect((await opened().problemsAfter(...rehashed(late))).join()).toContain(
      'is older than the one before',
    );
    const [decided] = entries.filter(({ kind }) => kind === 'submissionDecided');
    const early = [first, decided ?? first, ...others.filter((each) => each !== decided)];
    expect((await opened().problemsAfter(...rehashed(early))).join()).toContain(
      'has no submissionFiled before it',
    );
    const unknown = [{ ...first, kind: 'nonsense' as 'keyCreated' }, ...others];
    expect((await opened().problemsAfter(...rehashed(unknown))).join()).toContain('nothing that can happen');
  });
}
