const REFUSALS = /^(ENOSPC|EDQUOT|EROFS|EIO)$|^SQLITE_(FULL|IOERR|READONLY|CANTOPEN)/;

/** Whether a disk that is full, read-only or broken is behind an error. */
export function isDiskRefusal(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if ("code" in error && typeof error.code === "string" && REFUSALS.test(error.code)) return true;
  return isDiskRefusal(error.cause);
}
