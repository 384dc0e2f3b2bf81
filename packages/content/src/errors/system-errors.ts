import { ContentError } from "./content-error.ts";

/** No answer came, after all attempts: the network, a name, a closed port, a time-out. */
export class CmsUnreachableError extends ContentError {
  readonly url: string;

  constructor(url: string, attempts: number, cause: unknown) {
    super(
      `The CMS did not answer at ${url} (${attempts} attempts): ${describeCause(cause)}. Check that it is running and that its address is right.`,
      "Không kết nối được với hệ thống quản trị nên trang chưa được cập nhật. Hệ thống sẽ thử lại; nếu vẫn lỗi, báo người quản trị kỹ thuật.",
      { cause },
    );
    this.url = url;
  }
}

/** The CMS answered, but not with what was asked for. */
export class CmsAnswerError extends ContentError {
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number, problem: string, cause?: unknown) {
    super(
      `The CMS answered ${url} with status ${status}: ${problem}. Look at the log of the CMS, then run the sync again.`,
      `Hệ thống quản trị trả lời không đúng (mã ${status}) nên trang chưa được cập nhật. Báo người quản trị kỹ thuật.`,
      { cause },
    );
    this.url = url;
    this.status = status;
  }
}

/** The API key is missing, wrong, or not allowed to read what was asked for. */
export class AccessDeniedError extends ContentError {
  readonly url: string;
  readonly status: number;

  constructor(url: string, status: number) {
    super(
      `The CMS refused access to ${url} (status ${status}): the API key is missing, wrong or switched off. Copy the key of an api-client that is enabled in the admin into the settings of whoever builds the site.`,
      "Khóa truy cập (API key) của trang không còn đúng nên trang chưa được cập nhật. Nhờ quản trị viên kiểm tra mục “Khóa truy cập”.",
    );
    this.url = url;
    this.status = status;
  }
}

/** The documents kept changing while they were read, so no consistent picture of them came together. */
export class UnstableListError extends ContentError {
  constructor(url: string) {
    super(
      `The list at ${url} kept changing while it was read. Run the sync again when the mass edit or import has ended.`,
      "Dữ liệu đang được sửa hàng loạt nên trang chưa được cập nhật. Hệ thống sẽ tự thử lại.",
    );
  }
}

/** The innermost reason: `fetch` hides the network's own error (`ECONNREFUSED`) in its cause. */
function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause !== undefined) return describeCause(cause.cause);
  const text = cause.message || cause.name;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return text.includes(code) ? text : `${text} (${code})`;
}

const ASK_FOR_HELP = "Báo người quản trị kỹ thuật.";

/** The store was asked before any sync filled it. */
export class StoreEmptyError extends ContentError {
  constructor(path: string) {
    super(
      `The content store at ${path} is empty: nothing was synced into it yet. Run a sync first.`,
      `Trang chưa lấy được nội dung lần nào. ${ASK_FOR_HELP}`,
    );
  }
}

/** Another sync is writing to the store. */
export class StoreBusyError extends ContentError {
  constructor(path: string, cause?: unknown) {
    super(
      `Another sync is writing to the content store at ${path}. Wait for it to end, then run this one again.`,
      "Một lần cập nhật khác đang chạy. Hệ thống sẽ tự thử lại.",
      { cause },
    );
  }
}

/** The store holds something that this program never writes. */
export class StoreDamagedError extends ContentError {
  constructor(problem: string, cause?: unknown) {
    super(
      `The content store is damaged: ${problem}. Delete the file; the next sync fills it again.`,
      `Kho nội dung của trang bị hỏng. ${ASK_FOR_HELP}`,
      { cause },
    );
  }
}

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
  "ENOSPC",
  "EDQUOT",
  "EROFS",
  "EIO",
  "EACCES",
  "EPERM",
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
