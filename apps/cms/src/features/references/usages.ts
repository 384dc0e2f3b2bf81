import type {
  CollectionBeforeDeleteHook,
  CollectionSlug,
  Field,
  PayloadRequest,
  SanitizedCollectionConfig,
  SanitizedGlobalConfig,
  Where,
} from "payload";
import { z } from "zod";
import { restOn } from "../../database/rest-on.ts";
import { mayReferTo } from "../../database/text-references.ts";
import { type Bilingual, bilingual, inLanguageOf } from "../../text/bilingual.ts";
import { labelOfPath } from "../../text/field-labels.ts";
import { labelInWords, nameOfDocument } from "../../text/name-of-document.ts";
import { refusal } from "../../text/refusal.ts";
import { referencesIn, referringPaths } from "./references.ts";

/** Where something is used. */
interface Usage {
  /** “Bài viết “Hội nghị…””, “Trình đơn”. */
  name: string;
  /** Null for what has no drafts. */
  state: "published" | "draft" | "trash" | null;
  /** Labels of the fields that refer to it. */
  fields: string[];
}

interface Target {
  collection: CollectionSlug;
  id: string;
}

/** More are not looked for: nobody mends a list of hundreds in one go. */
const MOST_USAGES = 5;

const STATE_WORDS: Record<NonNullable<Usage["state"]>, Bilingual> = {
  published: bilingual("đã đăng", "published"),
  draft: bilingual("bản nháp", "draft"),
  trash: bilingual("trong thùng rác", "in the trash"),
};

/**
 * Refuses to delete for good what is used anywhere: by a relation, in a text, in a draft, in the trash, in the
 * settings. Databases differ in what they would leave behind: nothing, or an identifier that leads nowhere. A
 * document without its issuing body has no address.
 *
 * @throws APIError that lists where it is used
 */
export function refuseWhileUsed(collection: CollectionSlug): CollectionBeforeDeleteHook {
  return async ({ id, req }) => {
    await restOn(req, `${collection}/${id}`);
    const usages = await usagesOf({ collection, id: String(id) }, req);
    if (usages.length > 0) throw refusal(req, inUse(usages, req));
  };
}

/** Many that are deleted at once are told with one place each: their sentences stand in one message. */
function inUse(usages: readonly Usage[], req: PayloadRequest): Bilingual {
  const isAlone = req.routeParams?.id !== undefined;
  const shown = usages.slice(0, isAlone ? MOST_USAGES : 1);
  const places = shown.map((usage) => describeUsage(usage, req)).join("; ");
  const more = usages.length > shown.length;
  if (!isAlone) {
    return bilingual(
      `chưa xóa được vì đang được dùng ở ${places}${more ? " và nơi khác" : ""}. Hãy bỏ ra ở đó rồi xóa lại.`,
      `not deleted: it is used by ${places}${more ? " and elsewhere" : ""}. Take it out there, then delete it.`,
    );
  }
  return bilingual(
    `Chưa xóa được vì mục này đang được dùng ở ${places}${more ? "; và ở những nơi khác" : ""}. Hãy mở từng chỗ để bỏ nó ra (xem cả bản nháp và thùng rác) rồi xóa lại.`,
    `This cannot be deleted: it is used by ${places}${more ? "; and elsewhere" : ""}. Take it out there first (look at drafts and in the trash, too), then delete it.`,
  );
}

function describeUsage({ name, state, fields }: Usage, req: PayloadRequest): string {
  const where = fields.map((field) => inLanguageOf(req, bilingual(`ô ${field}`, field)));
  const words = [...(state ? [inLanguageOf(req, STATE_WORDS[state])] : []), ...where];
  return `${name} (${words.join(" · ")})`;
}

/**
 * Where a document is used, at most one more than {@link MOST_USAGES} places of each kind of documents. Published
 * texts, the newest version of each document, and the trash are looked at; older versions are only history.
 */
async function usagesOf(target: Target, req: PayloadRequest): Promise<Usage[]> {
  const { collections, globals } = req.payload.config;
  const usages: Usage[] = [];
  for (const global of globals) usages.push(...(await usagesInGlobal(target, global, req)));
  for (const collection of collections) {
    usages.push(...(await usagesInCollection(target, collection, req)));
    if (usages.length > MOST_USAGES) break;
  }
  return usages;
}

async function usagesInGlobal(
  target: Target,
  global: SanitizedGlobalConfig,
  req: PayloadRequest,
): Promise<Usage[]> {
  const { relations, texts } = referringPaths(target.collection, global.flattenedFields);
  if (relations.length + texts.length === 0) return [];
  const doc = await req.payload.findGlobal({ slug: global.slug, depth: 0, req });
  const fields = fieldsOf(doc, global.fields, target, req);
  if (fields.length === 0) return [];
  return [{ name: labelInWords(global.label, global.slug, req), state: null, fields }];
}

async function usagesInCollection(
  target: Target,
  config: SanitizedCollectionConfig,
  req: PayloadRequest,
): Promise<Usage[]> {
  const { relations, texts } = referringPaths(target.collection, config.flattenedFields);
  const where: Where[] = [
    ...relations.map((path): Where => ({ [path]: { equals: target.id } })),
    ...texts.map((path) => mayReferTo(req.payload.db, path, target.id)),
  ];
  if (where.length === 0) return [];
  const hasDrafts = Boolean(config.versions?.drafts);
  const usages = new Map<string, Usage>();
  for (const draft of hasDrafts ? [false, true] : [false]) {
    const { docs } = await req.payload.find({
      collection: config.slug,
      where: { and: [{ or: where }, notItself(target, config)] },
      limit: MOST_USAGES + 1,
      pagination: false,
      depth: 0,
      trash: true,
      draft,
      req,
    });
    for (const doc of docs) {
      const state = hasDrafts ? stateOf(doc) : null;
      // The row of what was never published is as old as its first draft.
      if (state === "draft" && !draft) continue;
      const fields = fieldsOf(doc, config.fields, target, req);
      if (fields.length === 0 || usages.has(String(doc.id))) continue;
      usages.set(String(doc.id), { name: nameOfDocument(doc, config, req), state, fields });
    }
  }
  return [...usages.values()];
}

function notItself(target: Target, config: SanitizedCollectionConfig): Where {
  return config.slug === target.collection ? { id: { not_equals: target.id } } : {};
}

const withState = z.object({ _status: z.string().nullish(), deletedAt: z.unknown().optional() });

function stateOf(doc: unknown): Usage["state"] {
  const { data } = withState.safeParse(doc);
  if (data?.deletedAt) return "trash";
  return data?._status === "published" ? "published" : "draft";
}

function fieldsOf(
  doc: unknown,
  fields: readonly Field[],
  { collection, id }: Target,
  req: PayloadRequest,
): string[] {
  const labels = referencesIn(doc, [...fields])
    .filter((reference) => reference.collection === collection && reference.id === id)
    .map(({ path }) => labelOfPath(fields, path, req) ?? path.join("."));
  return [...new Set(labels)];
}
