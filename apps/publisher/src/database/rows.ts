import type { StatementSync } from "node:sqlite";
import { z } from "zod";

/** Rows come from our own tables, yet a file can be damaged: what does not fit is an error, not a page. */
const number = z.object({ value: z.number() });
const text = z.object({ value: z.string() });

export function numbers(statement: StatementSync, ...args: (string | number)[]): number[] {
  return statement.all(...args).map((row) => number.parse(row).value);
}

export function texts(statement: StatementSync, ...args: (string | number)[]): string[] {
  return statement.all(...args).map((row) => text.parse(row).value);
}
