import { fold, searchKey } from "@bantin/vietnamese";
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Field,
  Plugin,
  Where,
} from "payload";
import { z } from "zod";
import { isStaff } from "../../access/roles.ts";
import { isWrittenByPeople } from "./written-by-people.ts";

/** The name of the field that holds what a record is found by. */
export const SEARCH_KEY = "searchKey";

/** What is found by its words in each collection: what its list searches in. */
export function searchedFields({ admin }: Pick<CollectionConfig, "admin">): readonly string[] {
  return admin?.listSearchableFields ?? (admin?.useAsTitle ? [admin.useAsTitle] : []);
}

export function isSearched({ fields }: Pick<CollectionConfig, "fields">): boolean {
  return fields.some((field) => "name" in field && field.name === SEARCH_KEY);
}

/**
 * Lets lists and pickers find `Đầm Hà` whether somebody types `đầm hà`, `dam ha` or decomposed letters, on every
 * database alike: each record keeps its words folded, and a search asks for these.
 */
export const findWithoutAccents: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) =>
    isWrittenByPeople(collection) && searchedFields(collection).length > 0
      ? withSearchKey(collection)
      : collection,
  ),
});

/** Not `hidden`, by which Payload would keep people from asking for it: it is asked for, and never answered. */
const keyField: Field = {
  name: SEARCH_KEY,
  type: "text",
  access: { read: ({ req }) => isStaff(req.user) },
  hooks: { afterRead: [() => null] },
  admin: { hidden: true, disableBulkEdit: true, disableListColumn: true, disableListFilter: true },
};

function withSearchKey(collection: CollectionConfig): CollectionConfig {
  const names = searchedFields(collection);
  const { hooks } = collection;
  return {
    ...collection,
    fields: [...collection.fields, keyField],
    hooks: {
      ...hooks,
      beforeOperation: [
        ...(hooks?.beforeOperation ?? []),
        searchByKey(names, collection.admin?.useAsTitle ?? null),
      ],
      beforeChange: [...(hooks?.beforeChange ?? []), keepKey(names)],
    },
  };
}

function keepKey(names: readonly string[]): CollectionBeforeChangeHook {
  return ({ data, originalDoc }) => ({
    ...data,
    [SEARCH_KEY]: keyOf(names, { ...originalDoc, ...data }),
  });
}

/** The search key of a record; never empty, so that one that was never made can be told. */
export function keyOf(names: readonly string[], record: Readonly<Record<string, unknown>>): string {
  const texts = names.map((name) => record[name]).filter((text) => typeof text === "string");
  return searchKey(texts) || "-";
}

const reading = z.looseObject({
  where: z.custom<Where>((where) => typeof where === "object" && where !== null),
});

function searchByKey(
  names: readonly string[],
  title: string | null,
): CollectionBeforeOperationHook {
  return ({ args, operation, req }) => {
    const asked = operation === "read" ? reading.safeParse(args).data?.where : undefined;
    // A picker asks over REST for a title that contains what was typed; in a list's filter the title is meant.
    const picked = req.payloadAPI === "REST" && isStaff(req.user) ? title : null;
    return asked ? { ...args, where: byKey(asked, names, picked) } : args;
  };
}

/**
 * A question in which a search is put to the search key: a list's, which asks for the same words in each of the
 * names, and a picker's, which asks for them in the title.
 *
 * @param picked name of the title where a picker may be asking
 */
export function byKey(where: Where, names: readonly string[], picked: string | null): Where {
  const searched = Array.isArray(where.or) ? wordsOfSearch(where.or, names) : null;
  const { or, ...rest } = where;
  const parts = Object.entries(searched === null ? where : rest).map(([name, value]) => {
    if ((name === "and" || name === "or") && Array.isArray(value)) {
      return [name, value.map((part) => byKey(part, names, picked))];
    }
    const words = name === picked ? likeOf(value) : null;
    return words === null ? [name, value] : [SEARCH_KEY, { like: fold(words) }];
  });
  const asked: Where = Object.fromEntries(parts);
  return searched === null ? asked : { ...asked, [SEARCH_KEY]: { like: fold(searched) } };
}

function wordsOfSearch(parts: readonly Where[], names: readonly string[]): string | null {
  if (parts.length !== names.length) return null;
  const words = parts.map((part, index) => {
    const [name, value] = Object.entries(part)[0] ?? [];
    return name === names[index] && Object.keys(part).length === 1 ? likeOf(value) : null;
  });
  const [first] = words;
  return first && words.every((word) => word === first) ? first : null;
}

const like = z.strictObject({ like: z.string().min(1) });

function likeOf(value: unknown): string | null {
  return like.safeParse(value).data?.like ?? null;
}
