import {
  APIError,
  type CollectionBeforeDeleteHook,
  type CollectionSlug,
  type FlattenedField,
  type PayloadRequest,
} from "payload";
import { z } from "zod";
import { bilingual, inLanguageOf } from "../../text/bilingual.ts";

/**
 * Refuses to delete what another document uses, also one in the trash. Databases differ in what they would leave
 * behind: nothing, or an identifier that leads nowhere. A document without its issuing body has no address.
 *
 * @throws APIError that names one document that uses it
 */
export function refuseWhileUsed(collection: CollectionSlug): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    const references = referencesTo(collection, req.payload.config.collections);
    for (const reference of references) {
      const user = await firstUser(reference, id, req);
      if (user === null) continue;
      const message = bilingual(
        `Không xóa được: “${user}” đang dùng mục này. Hãy bỏ mục này ở đó trước (xem cả trong thùng rác).`,
        `This cannot be deleted: “${user}” uses it. Take it out there first (look in the trash, too).`,
      );
      throw new APIError(inLanguageOf(req, message), 400, undefined, true);
    }
  };
}

/** The title of a document that refers to `id`; null when none does. */
async function firstUser(
  { collection, path }: Reference,
  id: number | string,
  req: PayloadRequest,
): Promise<string | null> {
  const config = req.payload.config.collections.find(({ slug }) => slug === collection);
  if (!config) return null;
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { [path]: { equals: id }, id: { not_equals: id } },
    limit: 1,
    depth: 0,
    trash: true,
    req,
  });
  const [doc] = docs;
  if (!doc) return null;
  const title = z.string().safeParse(Reflect.get(doc, config.admin.useAsTitle ?? "id"));
  return title.success ? title.data : String(doc.id);
}

/** A collection as far as its references matter. */
interface Referring {
  slug: string;
  flattenedFields: FlattenedField[];
}

/** A field that points to documents of another collection. */
interface Reference {
  collection: string;
  /** Path for a query: `hero.image`. */
  path: string;
}

/** Every field of every collection that points to documents of `target`. */
export function referencesTo(target: string, collections: readonly Referring[]): Reference[] {
  return collections.flatMap(({ slug, flattenedFields }) =>
    pathsTo(target, flattenedFields).map((path) => ({ collection: slug, path })),
  );
}

function pathsTo(target: string, fields: readonly FlattenedField[]): string[] {
  return fields.flatMap((field) => {
    if (field.type === "relationship" || field.type === "upload") {
      return field.relationTo === target ? [field.name] : [];
    }
    return "flattenedFields" in field
      ? pathsTo(target, field.flattenedFields).map((path) => `${field.name}.${path}`)
      : [];
  });
}
