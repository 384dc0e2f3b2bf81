import { describeCause } from "./cms-errors.ts";
import { ContentError } from "./content-error.ts";

/** The disk refused to be written: it is full, read-only or broken. */
export class StorageError extends ContentError {
  constructor(path: string, cause: unknown) {
    super(
      `The disk refused to write ${path}: ${describeCause(cause)}. What is live stays as it was. Make room on that disk (df -h), or mend it; publishing then goes on by itself.`,
      `Ổ đĩa của máy chủ đã đầy hoặc không ghi được (thư mục ${path}) nên trang chưa được cập nhật. Bài đã đăng không mất. Báo người quản trị kỹ thuật dọn ổ đĩa; sau đó trang sẽ tự cập nhật.`,
      { cause },
    );
  }
}

/** https://sqlite.org/rescode.html: READONLY, IOERR, FULL, CANTOPEN. */
const SQLITE_REFUSALS: ReadonlySet<number> = new Set([8, 10, 13, 14]);
const SYSTEM_REFUSALS: ReadonlySet<string> = new Set([
  ...["ENOSPC", "EDQUOT", "EROFS", "EIO", "EACCES", "EPERM"],
]);

/** A StorageError where a disk's refusal is behind an error; any other error as it is. */
export function storageError(path: string, error: unknown): unknown {
  if (error instanceof ContentError || !(error instanceof Error)) return error;
  const isSqlite = "errcode" in error && typeof error.errcode === "number";
  const isRefusal = isSqlite
    ? SQLITE_REFUSALS.has(Number(error.errcode) & 0xff)
    : "code" in error && typeof error.code === "string" && SYSTEM_REFUSALS.has(error.code);
  return isRefusal ? new StorageError(path, error) : error;
}

/** Does something on the disk. @throws StorageError when the disk refuses; else what `work` throws */
export async function onDisk<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw storageError(path, error);
  }
}
