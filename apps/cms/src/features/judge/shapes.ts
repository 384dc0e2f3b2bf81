import type { Field } from "payload";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { bodySizeProblem, fieldSizeProblem } from "./text-size.ts";

/** What is wrong with a value, and where it stands. */
export interface Problem {
  path: (number | string)[];
  message: Bilingual;
}

/**
 * The values of what was sent that no database keeps, whatever they mean: a word where there are rows, an object for
 * a title; and texts that are too long to be worked on. Payload looks at the values of what is published, and drafts of such a kind would end in an error of
 * the database. What is left out or null is no problem, and texts are mended elsewhere.
 */
export function shapeProblems(data: unknown, fields: readonly Field[]): Problem[] {
  if (!isPlainObject(data)) return [{ path: [], message: NOT_A_FORM }];
  return problemsIn(data, fields);
}

function problemsIn(data: Record<string, unknown>, fields: readonly Field[]): Problem[] {
  return fields.flatMap((field): Problem[] => {
    if (field.type === "tabs") {
      return field.tabs.flatMap((tab) =>
        "name" in tab && tab.name
          ? inObject(data[tab.name], tab.name, tab.fields)
          : problemsIn(data, tab.fields),
      );
    }
    if (!("name" in field) || !field.name) {
      return "fields" in field ? problemsIn(data, field.fields) : [];
    }
    const { name } = field;
    const value = data[name];
    if (value === undefined || value === null) return [];
    if (field.type === "group") return inObject(value, name, field.fields);
    if (field.type === "array") return inRows(value, name, field.fields);
    const message = problemOf(value, field);
    return message ? [{ path: [name], message }] : [];
  });
}

function inObject(value: unknown, name: string, fields: readonly Field[]): Problem[] {
  if (value === undefined || value === null) return [];
  if (!isPlainObject(value)) return [{ path: [name], message: WRONG_KIND }];
  return below([name], problemsIn(value, fields));
}

function inRows(value: unknown, name: string, fields: readonly Field[]): Problem[] {
  // The admin's form counts rows, and sends the count of none.
  if (value === 0 || value === "0") return [];
  if (!Array.isArray(value)) return [{ path: [name], message: WRONG_KIND }];
  return value.flatMap((row: unknown, index): Problem[] => {
    if (row === null) return [];
    if (!isPlainObject(row)) return [{ path: [name, index], message: WRONG_KIND }];
    return below([name, index], problemsIn(row, fields));
  });
}

/** Payload stamps what comes without them; no database keeps a document that has none. */
const STAMPS = new Set(["createdAt", "updatedAt"]);

/**
 * What was sent, without the nulls that Payload fails on: a group that is null is emptied field by field, a list
 * that is null has no rows, and a time stamp that is null is left out.
 */
export function withoutDeadNulls(
  data: Record<string, unknown>,
  fields: readonly Field[],
): Record<string, unknown> {
  const mended = { ...data };
  for (const field of fields) {
    if (field.type === "tabs") {
      for (const tab of field.tabs) {
        if (!("name" in tab && tab.name))
          Object.assign(mended, withoutDeadNulls(mended, tab.fields));
      }
    } else if (field.type === "array") {
      const rows = mended[field.name];
      if (rows === null) mended[field.name] = [];
      else if (Array.isArray(rows)) {
        mended[field.name] = rows.map((row: unknown) =>
          isPlainObject(row) ? withoutDeadNulls(row, field.fields) : row,
        );
      }
    } else if (field.type === "group" && "name" in field && field.name) {
      const value = mended[field.name];
      if (value === null) mended[field.name] = nothingOf(field.fields);
      else if (isPlainObject(value)) mended[field.name] = withoutDeadNulls(value, field.fields);
    } else if ("fields" in field) {
      Object.assign(mended, withoutDeadNulls(mended, field.fields));
    } else if ("name" in field && STAMPS.has(field.name) && mended[field.name] === null) {
      delete mended[field.name];
    }
  }
  return mended;
}

function nothingOf(fields: readonly Field[]): Record<string, unknown> {
  const nothing: Record<string, unknown> = {};
  for (const field of fields) {
    if ("name" in field && field.name && field.type !== "ui") {
      nothing[field.name] = nothingIn(field);
    } else if ("fields" in field) Object.assign(nothing, nothingOf(field.fields));
  }
  return nothing;
}

function nothingIn(field: Field): unknown {
  if (field.type === "group") return nothingOf(field.fields);
  return field.type === "array" ? [] : null;
}

function below(path: (number | string)[], problems: Problem[]): Problem[] {
  return problems.map((problem) => ({ ...problem, path: [...path, ...problem.path] }));
}

function problemOf(value: unknown, field: Field): Bilingual | null {
  switch (field.type) {
    case "text":
    case "textarea":
    case "email":
    case "code":
    case "select":
    case "radio": {
      const values = "hasMany" in field && field.hasMany && Array.isArray(value) ? value : [value];
      const texts = values.filter((one) => typeof one === "string");
      if (texts.length < values.length) return NOT_A_TEXT;
      return texts.map(fieldSizeProblem).find((problem) => problem !== null) ?? null;
    }
    case "richText":
      return bodySizeProblem(value);
    case "number":
      return isNumber(value) ? null : NOT_A_NUMBER;
    case "date":
      return isDate(value, Boolean(field.hooks?.beforeValidate?.length)) ? null : NOT_A_DATE;
    case "checkbox":
      return typeof value === "boolean" || ["true", "false", ""].includes(String(value))
        ? null
        : WRONG_KIND;
    case "relationship":
    case "upload":
      return isChoice(value) ? null : NOT_A_CHOICE;
    default:
      return null;
  }
}

function isNumber(value: unknown): boolean {
  return typeof value === "number"
    ? isKept(value)
    : typeof value === "string" && isKept(Number(value));
}

/** SQLite's driver fails on a larger number. */
function isKept(value: number): boolean {
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER;
}

/** @param isRead whether the field reads dates as people write them, and refuses by itself what is none */
function isDate(value: unknown, isRead: boolean): boolean {
  if (isRead && value) return true;
  if (value instanceof Date) return !Number.isNaN(value.getTime());
  return typeof value === "string" && (value === "" || !Number.isNaN(Date.parse(value)));
}

function isChoice(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isChoice);
  if (typeof value === "string" || typeof value === "number") return true;
  if (!isPlainObject(value)) return false;
  return isIdentifier(value.id) || (typeof value.relationTo === "string" && isChoice(value.value));
}

function isIdentifier(value: unknown): boolean {
  return typeof value === "string" || typeof value === "number";
}

export function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const NOT_A_FORM = bilingual(
  "Dữ liệu gửi lên không phải nội dung của một biểu mẫu nên không lưu được. Hãy tải lại trang rồi nhập lại.",
  "What was sent is not the content of a form. Load the page anew and type it again.",
);
const WRONG_KIND = bilingual(
  "Giá trị gửi lên không đúng kiểu của ô này. Hãy xóa rồi nhập lại.",
  "The value is of the wrong kind for this field. Remove it and enter it again.",
);
const NOT_A_TEXT = bilingual(
  "Ô này chỉ nhận chữ. Hãy xóa rồi nhập lại.",
  "This field takes text only. Remove it and enter it again.",
);
const NOT_A_NUMBER = bilingual(
  "Ô này chỉ nhận số có nhiều nhất 15 chữ số. Hãy ghi bằng chữ số, ví dụ 2026.",
  "This field takes numbers of up to 15 digits only. Write digits, as in 2026.",
);
const NOT_A_DATE = bilingual(
  "Giá trị này không phải ngày giờ. Hãy chọn lại ngày.",
  "This is no date. Choose it again.",
);
const NOT_A_CHOICE = bilingual(
  "Mục đã chọn không đọc được. Hãy bỏ ra rồi chọn lại.",
  "What was chosen cannot be read. Take it out and choose again.",
);
