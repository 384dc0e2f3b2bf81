import { z } from "zod";
import type { Doc } from "./wire.ts";

/** What goes wrong, at the next command that it names. */
const fault = z.strictObject({
  /** Name of the command: `commitTransaction`, `update`; any when left out. */
  command: z.string().optional(),
  collection: z.string().optional(),
  /** Before the server has done it, or after it and before the answer. */
  when: z.enum(["before", "after"]).default("before"),
  what: z.enum(["cut", "delay", "conflict", "unknown-commit", "election"]),
  /** So many are let through first. */
  skip: z.number().int().nonnegative().default(0),
  /** It happens so often. */
  times: z.number().int().positive().default(1),
  delayMs: z.number().nonnegative().default(0),
});
export type Fault = z.output<typeof fault>;

/** A command as the proxy saw it, without its data. */
export interface Seen {
  name: string;
  collection: string;
  isInTransaction: boolean;
  /** What was set for it, in the words of the protocol. */
  options: Doc;
}

const OPTIONS = ["startTransaction", "readConcern", "writeConcern", "$readPreference", "collation"];
/** Longer ago is of no interest to a test. */
const MOST_SEEN = 10_000;

/** The faults that a test has ordered, and the commands that have passed. */
export class Faults {
  #ordered: Fault[] = [];
  #seen: Seen[] = [];

  /** @throws ZodError when the order makes no sense */
  order(orders: unknown): void {
    this.#ordered = z.array(fault).parse(orders);
    this.#seen = [];
  }

  get seen(): readonly Seen[] {
    return this.#seen;
  }

  note(command: Doc): void {
    const name = Object.keys(command)[0] ?? "";
    const options = Object.fromEntries(
      OPTIONS.flatMap((key) => (key in command ? [[key, command[key]]] : [])),
    );
    const isInTransaction = command.autocommit === false;
    this.#seen.push({ name, collection: String(command[name]), isInTransaction, options });
    if (this.#seen.length > MOST_SEEN) this.#seen.shift();
  }

  /** The fault that now happens to a command, if any. */
  take(command: Doc, when: Fault["when"]): Fault | null {
    const name = Object.keys(command)[0] ?? "";
    const found = this.#ordered.find(
      (candidate) =>
        candidate.when === when &&
        candidate.times > 0 &&
        (candidate.command ?? name) === name &&
        (candidate.collection ?? command[name]) === command[name],
    );
    if (!found) return null;
    if (found.skip > 0) {
      found.skip -= 1;
      return null;
    }
    found.times -= 1;
    return found;
  }
}
