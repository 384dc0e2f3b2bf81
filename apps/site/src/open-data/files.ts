import type { Content } from "@bantin/content";
import {
  addresses,
  type OpenDocument,
  type OpenDocuments,
  openDocument,
  openDocuments,
} from "@bantin/contract";
import { z } from "zod";
import { openRegister, TERMS_OF_USE } from "./register.ts";

/**
 * All documents as JSON, one a line: two days' files differ in the lines of the documents that changed, and
 * a program can read them line by line.
 */
export function openDocumentsJson(content: Content, base: URL): string {
  const { organisation, siteName } = content.site();
  const url = (address: string) => new URL(address, base).href;
  const head: Omit<OpenDocuments, "vanBan"> = {
    $schema: url(addresses.openDocuments("schema.json")),
    tieuDe: `Văn bản trên ${siteName}`,
    coQuanCongBo: organisation.name,
    trangWeb: url(addresses.home()),
    giayPhep: TERMS_OF_USE,
    moTa: url(addresses.openData()),
  };
  const fields = Object.entries(head).map(([name, value]) => `"${name}":${JSON.stringify(value)}`);
  const documents = Array.from(openRegister(content, base), (document) => JSON.stringify(document));
  return `{${fields.join(",\n")},\n"vanBan":[\n${documents.join(",\n")}\n]}\n`;
}

/** Says to Excel that the file is UTF-8: without it, Vietnamese comes out as nonsense. */
const BYTE_ORDER_MARK = "\uFEFF";
/** The end of a record (RFC 4180). */
const CRLF = "\r\n";
/** Between the things in one cell. Addresses are told apart by spaces, which they cannot hold. */
const BETWEEN_WORDS = " | ";

/** The columns are the fields of the schema, in its order. */
const CSV_COLUMNS = openDocument.keyof().options;

/** All documents as CSV (RFC 4180, UTF-8 with a byte order mark), one a row. */
export function openDocumentsCsv(content: Content, base: URL): string {
  const rows = Array.from(openRegister(content, base), (document) =>
    CSV_COLUMNS.map((column) => cell(cellText(document, column))).join(","),
  );
  return BYTE_ORDER_MARK + [CSV_COLUMNS.join(","), ...rows].map((row) => row + CRLF).join("");
}

/** What stands in a cell before it is quoted: lists become one text, what is not known is empty. */
function cellText(document: OpenDocument, column: keyof OpenDocument): string {
  const value = document[column];
  if (value === null) return "";
  if (!Array.isArray(value)) return String(value);
  const items = value.map((item) => (typeof item === "string" ? item : item.diaChi));
  return items.join(column === "tenGoiKhac" ? BETWEEN_WORDS : " ");
}

/**
 * A cell as it is written. Spreadsheets run what begins like a formula, so such a text gets an apostrophe
 * in front (OWASP, CSV injection), which they take for "this is text". Some take signs of the width of a Chinese letter for theirs.
 */
function cell(text: string): string {
  const guarded = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The JSON Schema (2020-12) of the open data: what the contract says, in the words of other programs. */
export function openDocumentsSchema(base: URL): string {
  const schema = z.toJSONSchema(openDocuments);
  const $id = new URL(addresses.openDocuments("schema.json"), base).href;
  return `${JSON.stringify({ $id, title: "Văn bản", ...schema }, null, 2)}\n`;
}
