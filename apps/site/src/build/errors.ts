import type { Problem } from "./problems.ts";

/**
 * What stops a build on our side. `message` is for operators: what happened and what to do.
 * `staffMessage` is what the newsroom reads in the admin, in Vietnamese.
 */
export class BuildError extends Error {
  readonly staffMessage: string;

  constructor(message: string, staffMessage: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
    this.staffMessage = staffMessage;
  }
}

export class BuildRunningError extends BuildError {
  constructor(processId: string | null) {
    super(
      `Another build is running${processId ? ` (process ${processId})` : ""}. Wait until it ends, then build again.`,
      "Một lần cập nhật trang khác đang chạy. Hệ thống sẽ tự thử lại.",
    );
  }
}

export class ApiKeyMissingError extends BuildError {
  constructor(file: string) {
    super(
      `No API key: CMS_API_KEY is not set and there is no ${file}. Create an api-client in the admin and put its key into one of them.`,
      "Trang chưa có khóa truy cập (API key). Báo người quản trị kỹ thuật.",
    );
  }
}

export class RenderError extends BuildError {
  constructor(output: string) {
    super(
      `Astro could not render the site; the last release stays. It said:\n${output}`,
      "Có trang không dựng được nên trang chưa được cập nhật. Báo người quản trị kỹ thuật.",
    );
  }
}

/** As many problems as fit a screen; the rest are likely to have the same cause. */
const SHOWN_PROBLEMS = 10;

/** The pages were rendered, but something about them is wrong. */
export class CheckError extends BuildError {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const shown = problems.slice(0, SHOWN_PROBLEMS);
    const rest = problems.length - shown.length;
    const list = shown.map(({ message }) => `\n- ${message}`).join("");
    super(
      `The rendered site is not fit to go live; the last release stays:${list}${rest > 0 ? `\n- and ${rest} more` : ""}\nMend the documents named here in the admin and build again.`,
      `Trang chưa được cập nhật. ${shown.map(({ staffMessage }) => `${staffMessage}.`).join(" ")} Sửa nội dung được nêu rồi đăng lại.`,
    );
    this.problems = problems;
  }
}
