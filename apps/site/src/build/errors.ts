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

/** The site was rendered, but the folder it is to go to cannot be replaced. */
export class OutputFolderError extends BuildError {
  constructor(folder: string, why: string) {
    super(
      `${folder} ${why}. Name another folder with --out; what is there stays as it is.`,
      "Thư mục nhận trang không dùng được. Báo người quản trị kỹ thuật.",
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
      `Astro could not render the site; what was there before stays. It said:\n${output}`,
      "Có trang không dựng được nên trang chưa được cập nhật. Báo người quản trị kỹ thuật.",
    );
  }
}

/** Something wrong with a rendered site, in the words of each who reads it. */
export interface Problem {
  /** For operators. */
  message: string;
  /** For the newsroom, in Vietnamese, naming the page by its title. */
  staffMessage: string;
  /** Address of the page that something is wrong with; null when it is no page's fault. */
  page: string | null;
}

/** A page, for messages. */
export interface PageName {
  address: string;
  title: string;
}

const OURS = "Báo người quản trị kỹ thuật";

export const missingPage = (address: string): Problem => ({
  page: address,
  message: `${address} has no page`,
  staffMessage: `Trang ${address} không dựng được. ${OURS}`,
});

export const strayPage = (file: string): Problem => ({
  page: null,
  message: `${file} is no page of ours`,
  staffMessage: `Có trang lạ ${file}. ${OURS}`,
});

export const missingFile = (file: string): Problem => ({
  page: null,
  message: `${file} is missing`,
  staffMessage: `Thiếu tệp ${file}. ${OURS}`,
});

export const emptyPage = ({ address, title }: PageName, what: string): Problem => ({
  page: address,
  message: `${address} ${what}`,
  staffMessage: `Trang “${title || address}” thiếu nội dung. ${OURS}`,
});

export const forbiddenContent = ({ address, title }: PageName, what: string): Problem => ({
  page: address,
  message: `${address} contains ${what}, which browsers would block`,
  staffMessage: `Trang “${title}” có mã không được phép. ${OURS}`,
});

export const deadLink = ({ address, title }: PageName, target: string): Problem => ({
  page: address,
  message: `${address} links to ${target}, which does not exist`,
  staffMessage: `Trang “${title}” có liên kết tới ${target}, nhưng địa chỉ này không tồn tại`,
});

export const badLink = ({ address, title }: PageName, link: string): Problem => ({
  page: address,
  message: `${address} links to “${link}”, which is no address`,
  staffMessage: `Trang “${title}” có liên kết “${link}” không phải là địa chỉ`,
});

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
