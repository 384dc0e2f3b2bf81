import type {
  BaseDatabaseAdapter,
  PaginatedDocs,
  PayloadRequest,
  SelectType,
  Where,
} from "payload";

/** What writes. `upsert` is not among them: it calls `updateOne`. */
export const WRITES = [
  "create",
  "createGlobal",
  "createGlobalVersion",
  "createVersion",
  "deleteMany",
  "deleteOne",
  "deleteVersions",
  "updateGlobal",
  "updateGlobalVersion",
  "updateJobs",
  "updateMany",
  "updateOne",
  "updateVersion",
] as const satisfies (keyof BaseDatabaseAdapter)[];

/** What statements are told, as far as it matters to whoever stands before all of them. */
export interface StatementArgs {
  collection?: string;
  limit?: number;
  page?: number;
  pagination?: boolean;
  req?: Partial<PayloadRequest>;
  select?: SelectType;
  sort?: string | string[];
  where?: Where;
}

/** A list, where lists are asked for; whatever else a statement gives is passed on as it is. */
export type Found = PaginatedDocs<unknown>;

export type Statement = (args: StatementArgs) => Promise<Found>;

/** @param self what the method takes for the database; the database by default */
type Inner = (args: StatementArgs, self?: object) => Promise<Found>;

/** Puts something in the place of methods of a database: all of them in the same way. */
export function wrapStatements(
  database: BaseDatabaseAdapter,
  names: readonly (keyof BaseDatabaseAdapter)[],
  wrap: (inner: Inner, name: keyof BaseDatabaseAdapter) => Statement,
): void {
  for (const name of names) {
    const method: unknown = database[name];
    if (typeof method !== "function") throw new Error(`The database has no ${name}.`);
    const inner: Inner = (args, self = database) => method.call(self, args);
    Reflect.set(database, name, wrap(inner, name));
  }
}
