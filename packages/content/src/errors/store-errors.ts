import { ContentError } from "./content-error.ts";

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
