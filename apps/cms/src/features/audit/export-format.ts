import { subjectLabel } from "./audited.ts";
import { actorWords, DEED_LABELS, isDeed } from "./deeds.ts";
import type { Entry } from "./entry.ts";

export const EXPORT_FORMATS = ["csv", "json"] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export const EXPORT_TYPES: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
};

/** The log as a file, piece by piece: JSON for programs, with all that hashes are made of; CSV for people. */
export async function* exported(
  entries: AsyncIterable<Entry>,
  format: ExportFormat,
): AsyncGenerator<string> {
  yield* format === "csv" ? asCsv(entries) : asJson(entries);
}

async function* asJson(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  let separator = "[\n";
  for await (const entry of entries) {
    yield separator + JSON.stringify(entry);
    separator = ",\n";
  }
  yield separator === "[\n" ? "[]\n" : "\n]\n";
}

const HEADINGS = [
  "Số thứ tự",
  "Lúc (giờ quốc tế)",
  "Người làm",
  "Mã người làm",
  "Việc đã làm",
  "Loại nội dung",
  "Với nội dung",
  "Mã nội dung",
  "Các ô đã sửa",
  "Chi tiết",
  "Số lần",
  "Từ địa chỉ mạng",
  "Tài khoản đã gõ",
  "Dấu",
];

/** Spreadsheets take it for UTF-8 by this alone. */
const BYTE_ORDER_MARK = "\uFEFF";

async function* asCsv(entries: AsyncIterable<Entry>): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + line(HEADINGS);
  for await (const entry of entries) {
    yield line([
      entry.number,
      entry.at,
      actorWords(entry.actorKind, entry.actorName).vi,
      entry.actorId,
      isDeed(entry.deed) ? DEED_LABELS[entry.deed].vi : entry.deed,
      subjectLabel(entry.collectionSlug)?.vi ?? entry.collectionSlug,
      entry.title,
      entry.documentId,
      entry.fields,
      entry.detail,
      entry.times,
      entry.address,
      entry.account,
      entry.hash,
    ]);
  }
}

function line(values: readonly (number | string | null)[]): string {
  return `${values.map(cell).join(",")}\r\n`;
}

/** RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front, by which it is text. */
function cell(value: number | string | null): string {
  if (value === null || typeof value === "number") return String(value ?? "");
  const text = /^[\s\0]*[=+\-@|%＝＋－＠]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
