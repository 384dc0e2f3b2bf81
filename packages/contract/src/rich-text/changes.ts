import { cleanLine } from "@bantin/vietnamese";

/** What was done to a body so that the site can show it. What nobody sees (a missing field) is no change. */
export interface BodyChange {
  kind: BodyChangeKind;
  /** The words at the place, or the beginning of them. */
  words: string;
}

export type BodyChangeKind =
  | "anchor"
  | "checkList"
  | "depth"
  | "heading"
  | "linkMended"
  | "linkRemoved"
  | "moved"
  | "note"
  | "pictureMoved"
  | "pictureRemoved"
  | "tab"
  | "table"
  | "unknown";

/** Each completes “Đã …”, and says how many or where. */
const WORDS: Readonly<Record<BodyChangeKind, (count: number, where: string) => string>> = {
  checkList: (count) => `chuyển ${count} danh sách đánh dấu thành danh sách thường`,
  table: (count) => `chuyển ${count} bảng thành các đoạn văn`,
  note: (count) => `chuyển ${count} chú thích thành ghi chú có liên kết hai chiều`,
  heading: (count) => `đưa ${count} đề mục về cấp gần nhất mà trang có`,
  moved: (count, where) => `tách ${count} phần ra khỏi chỗ không chứa được nó (${where})`,
  pictureMoved: (count) => `đưa ${count} hình ra đứng riêng`,
  pictureRemoved: (count) => `bỏ ${count} hình không có trong kho hình của trang`,
  linkMended: (_count, where) => `sửa địa chỉ của liên kết ở ${where}`,
  linkRemoved: (_count, where) => `bỏ liên kết có địa chỉ không dùng được ở ${where}`,
  anchor: (_count, where) => `bỏ liên kết tới chỗ không có trong bài ở ${where}`,
  tab: (count) => `thay ${count} dấu tab trong liên kết bằng dấu cách`,
  depth: () => "rút bớt cấp của danh sách lồng quá sâu",
  unknown: (count, where) => `chỉ giữ chữ của ${count} phần mà trang không hiện được (${where})`,
};

/**
 * All changes in one Vietnamese sentence; null when there are none.
 *
 * @param opening how the sentence begins: what was done, or what saving will do (“Khi lưu sẽ”)
 */
export function describeBodyChanges(changes: readonly BodyChange[], opening = "Đã"): string | null {
  const byKind = Map.groupBy(changes, ({ kind }) => kind);
  const parts = Array.from(byKind, ([kind, all]) => WORDS[kind](all.length, placesOf(all)));
  return parts.length === 0 ? null : `${opening} ${parts.join("; ")}.`;
}

const SHOWN_PLACES = 2;

function placesOf(changes: readonly BodyChange[]): string {
  const words = [...new Set(changes.map(({ words }) => words))].filter((place) => place !== "");
  if (words.length === 0) return "chỗ không có chữ";
  const shown = words.slice(0, SHOWN_PLACES).map((place) => `“${place}”`);
  const more = words.length - shown.length;
  return `${shown.join(", ")}${more > 0 ? ` và ${more} chỗ khác` : ""}`;
}

const LONGEST_WORDS = 60;

/** The beginning of a text on one line, for a change to say where it was made. */
export function firstWords(text: string): string {
  const line = Array.from(cleanLine(text));
  if (line.length <= LONGEST_WORDS) return line.join("");
  return `${line.slice(0, LONGEST_WORDS).join("").trimEnd()}…`;
}
