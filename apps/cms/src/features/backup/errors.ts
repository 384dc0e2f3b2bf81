import { isDiskRefusal } from "../../storage/is-disk-refusal.ts";

/** Why there is no backup or restore, in a sentence for whoever typed the command. */
export class BackupError extends Error {
  override name = "BackupError";
}

/** SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL, SQLITE_CANTOPEN, as `node:sqlite` tells them. */
const SQLITE_REFUSALS = [8, 10, 13, 14];

/** What a full or broken disk means for whoever types commands; other errors stay as they are. */
export function inWords(error: unknown, folder: string, consequence: string): unknown {
  if (!(error instanceof Error)) return error;
  const isOfSqlite = "errcode" in error && SQLITE_REFUSALS.includes(Number(error.errcode) & 0xff);
  if (!isOfSqlite && !isDiskRefusal(error)) return error;
  return new BackupError(
    `The disk refused to write in ${folder} (${error.message}). ${consequence} Make room (df -h) or name another folder, and run it again.`,
    { cause: error },
  );
}
