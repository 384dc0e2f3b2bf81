/** SQLITE_BUSY (https://sqlite.org/rescode.html#busy), its extended codes included. */
const SQLITE_BUSY = 5;

/** Whether SQLite refused because another connection holds the lock. */
export function isBusy(error: unknown): boolean {
  if (!(error instanceof Error) || !("errcode" in error)) return false;
  return typeof error.errcode === "number" && (error.errcode & 0xff) === SQLITE_BUSY;
}
