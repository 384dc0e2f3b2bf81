import type { SQLOutputValue } from "node:sqlite";
import { StoreDamagedError } from "../errors/system-errors.ts";

export type Row = Record<string, SQLOutputValue>;

/** @throws StoreDamagedError when the column holds no text. */
export function textOf(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new StoreDamagedError(`column "${column}" holds no text`);
}

/** @throws StoreDamagedError when the column holds no number. */
export function numberOf(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new StoreDamagedError(`column "${column}" holds no number`);
}

/**
 * What a JSON column holds. The type is the caller's word, which is safe here and nowhere else: only
 * the writer of this package fills these columns, from values that a schema has passed, and a store
 * of another schema version is emptied on opening.
 */
export function jsonOf<Value>(row: Row, column: string): Value {
  return JSON.parse(textOf(row, column)) satisfies Value;
}
