import { ContentError } from "@bantin/content";
import { PublishingFrozenError, ReleasesError } from "@bantin/releases";
import { BuildError } from "@bantin/site/check";

/**
 * What stops a release on our side. `message` is for operators: what happened and what to do.
 * `staffMessage` is what the newsroom reads in the admin, in Vietnamese.
 */
export class PublishError extends Error {
  readonly staffMessage: string;

  constructor(message: string, staffMessage: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.staffMessage = staffMessage;
  }
}

const TELL_OPERATOR = "Báo người quản trị kỹ thuật.";

export class PageFailedError extends PublishError {
  readonly address: string;

  /** @param reason for the newsroom, where there is a better one */
  constructor(address: string, problem: string, reason: string | null) {
    super(
      `${problem} No record that changed is to blame for it, and no page of before can stay. The live site stays as it is; mend the page's code.`,
      `${reason ?? `Trang ${address} không dựng được.`} Vì vậy chưa có gì được cập nhật. ${TELL_OPERATOR}`,
    );
    this.address = address;
  }
}

/** So many pages fail at once that their code is more likely at fault than what they show. */
export class TooManyPagesFailedError extends PublishError {
  constructor(count: number, first: string) {
    super(
      `${count} pages cannot be made anew, all at once: more likely their code is at fault than what they show, so nothing goes live. The first: ${first} Allow it explicitly (allowManyHeld) if they are to stay as they are.`,
      `${count} trang cùng không dựng được, nhiều khả năng do lỗi chương trình, nên trang giữ nguyên bản cũ. ${TELL_OPERATOR}`,
    );
  }
}

export class AssetUnreadableError extends PublishError {
  constructor(address: string, cause?: unknown) {
    super(
      `The file ${address} cannot be read from the mirror${cause ? `: ${messageOf(cause)}` : ""}. Run “bantin publish --full” to mirror it again.`,
      `Thiếu tệp ${address} nên trang chưa được cập nhật. ${TELL_OPERATOR}`,
      { cause },
    );
  }
}

/** What the newsroom reads about a failure. */
export function staffMessageOf(error: unknown): string {
  if (error instanceof ContentError || error instanceof PublishError) return error.staffMessage;
  if (error instanceof BuildError) return error.staffMessage;
  if (error instanceof PublishingFrozenError) {
    return `Trang đang giữ ở bản cũ: ${error.freeze.by} đã quay lại bản trước (${error.freeze.why}). Bài mới sẽ lên trang khi việc xuất bản được mở lại.`;
  }
  if (error instanceof ReleasesError && error.code === "storage") {
    return `Máy chủ không ghi được bản mới của trang (ổ đĩa đầy hoặc hỏng). ${TELL_OPERATOR}`;
  }
  return `Trang chưa được cập nhật vì lỗi kỹ thuật. ${TELL_OPERATOR}`;
}

/** Errors that say what to do; any other is a fault of ours, and keeps its stack in the log. */
export function isExpected(error: unknown): error is Error {
  return (
    error instanceof ContentError ||
    error instanceof PublishError ||
    error instanceof BuildError ||
    error instanceof ReleasesError
  );
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
