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
export function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  if (cause.cause !== undefined) return describeCause(cause.cause);
  const text = cause.message || cause.name;
  const code = "code" in cause && typeof cause.code === "string" ? cause.code : "";
  return text.includes(code) ? text : `${text} (${code})`;
}
