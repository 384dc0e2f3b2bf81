import { type SQLInputValue, StatementSync } from "node:sqlite";

/** What the databases of a process were asked, whatever asked it. */
interface DatabaseWork {
  statements: number;
  /** That came back, or were written. */
  rows: number;
}

type Arguments = [named: Record<string, SQLInputValue>, ...unnamed: SQLInputValue[]];

/** Counts what all statements of this process do until it is stopped. */
export function countDatabaseWork(): { work: DatabaseWork; stop(): void } {
  const work: DatabaseWork = { statements: 0, rows: 0 };
  const { prototype } = StatementSync;
  const { all, get, run } = prototype;
  const note = (rows: number) => {
    work.statements++;
    work.rows += rows;
  };
  Object.assign(prototype, {
    all(this: StatementSync, ...args: Arguments) {
      const rows = all.apply(this, args);
      note(rows.length);
      return rows;
    },
    get(this: StatementSync, ...args: Arguments) {
      const row = get.apply(this, args);
      note(row === undefined ? 0 : 1);
      return row;
    },
    run(this: StatementSync, ...args: Arguments) {
      const result = run.apply(this, args);
      note(Number(result.changes));
      return result;
    },
  });
  return { work, stop: () => void Object.assign(prototype, { all, get, run }) };
}
