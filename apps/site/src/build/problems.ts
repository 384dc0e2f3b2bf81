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
