import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionBeforeChangeHook,
  CollectionConfig,
  GlobalAfterChangeHook,
  GlobalConfig,
  PayloadRequest,
  Plugin,
} from "payload";
import { z } from "zod";
import { isRole, ROLE_LABELS } from "../../access/role-labels.ts";
import { pageChangeOf } from "../publishing/publication.ts";
import { writtenOf } from "./audited.ts";
import { changedFields } from "./changed-fields.ts";
import { deedsOfSave } from "./deed-of-save.ts";
import type { DeedKind } from "./deeds.ts";
import { type Deed, recordDeed } from "./record.ts";

/** Writes down every save of whatever `audited.ts` names, after all else that belongs to it and in its transaction. */
export const auditEverySave: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map(withRecords),
  globals: (config.globals ?? []).map(withRecordsOfGlobal),
});

function withRecords(collection: CollectionConfig): CollectionConfig {
  const { hooks, slug } = collection;
  const written = writtenOf(slug);
  if (written === null) return collection;
  const afterChange = [...(hooks?.afterChange ?? []), written === "saves" ? recordSave : recordRow];
  const beforeChange = [
    ...(hooks?.beforeChange ?? []),
    ...(slug === "api-clients" ? [rememberKey] : []),
  ];
  const afterDelete = [
    ...(hooks?.afterDelete ?? []),
    ...(written === "saves" ? [recordDeletion] : []),
  ];
  return { ...collection, hooks: { ...hooks, beforeChange, afterChange, afterDelete } };
}

function withRecordsOfGlobal(global: GlobalConfig): GlobalConfig {
  if (writtenOf(global.slug) !== "saves") return global;
  const { hooks } = global;
  return {
    ...global,
    hooks: { ...hooks, afterChange: [...(hooks?.afterChange ?? []), recordSettings] },
  };
}

type SaveArgs = Parameters<CollectionAfterChangeHook>[0];

const recordSave: CollectionAfterChangeHook = async (args) => {
  const { collection, data, doc, operation, previousDoc, req } = args;
  const isNew = operation === "create";
  const fields = isNew
    ? []
    : changedFields(collection.flattenedFields, previousDoc ?? {}, doc, data ?? {}).filter(
        (name) => name !== "apiKey" || req.context.hasNewKey === true,
      );
  const deeds = deedsOf(args, fields);
  // The system puts its own rows in order when it starts, and mostly finds them so.
  if (!isNew && !req.user && fields.length === 0 && deeds[0]?.deed === "save") return doc;
  for (const deed of deeds) {
    await recordDeed(req, {
      ...deed,
      subject: { collection: collection.slug, id: String(doc.id), title: titleIn(args) },
      fields,
      stamp: collection.versions ? stampOf(doc.updatedAt) : null,
    });
  }
  return doc;
};

function deedsOf(args: SaveArgs, fields: readonly string[]): Pick<Deed, "deed" | "detail">[] {
  const { collection, doc, operation, previousDoc, req } = args;
  const isNew = operation === "create";
  if (collection.slug === "users" && !isNew) return accountDeeds(args, fields);
  if (collection.slug === "api-clients") return [{ deed: keyDeed(isNew, fields) }];
  const page = pageChangeOf(req, collection.slug, String(doc.id));
  return deedsOfSave({
    isNew,
    isRestored: req.context.isRestoringVersion === true,
    trash: { before: Boolean(previousDoc?.deletedAt), after: Boolean(doc.deletedAt) },
    page: collection.versions ? page : null,
  }).map((deed) => ({ deed }));
}

/** Each thing by which an account is another is a deed of its own: it is looked for by itself. */
function accountDeeds(
  { data, previousDoc, req }: SaveArgs,
  fields: readonly string[],
): Pick<Deed, "deed" | "detail">[] {
  const words = (role: unknown) => (isRole(role) ? ROLE_LABELS[role].vi : String(role));
  const deeds: Pick<Deed, "deed" | "detail">[] = [];
  if (fields.includes("role")) {
    const detail = `${words(previousDoc?.role)} → ${words(data?.role)}`;
    deeds.push({ deed: "role", detail });
  }
  if (req.context.hasNewPassword === true) deeds.push({ deed: "password" });
  if (fields.includes("email")) deeds.push({ deed: "email" });
  return deeds.length > 0 ? deeds : [{ deed: "save" }];
}

function keyDeed(isNew: boolean, fields: readonly string[]): DeedKind {
  if (isNew) return "keyMade";
  return fields.some((name) => name === "apiKey" || name === "enableAPIKey")
    ? "keyChanged"
    : "save";
}

/** Keys are never answered, neither before nor after: only their digests can be compared. */
const rememberKey: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  if (operation === "create") return data;
  const where = { id: { equals: originalDoc?.id } };
  const found = await req.payload.db.findOne({ collection: "api-clients", where, req });
  const before = withKey.safeParse(found).data?.apiKeyIndex ?? null;
  const { apiKeyIndex = before } = withKey.parse(data);
  req.context.hasNewKey = apiKeyIndex !== before;
  return data;
};

const withKey = z.looseObject({ apiKeyIndex: z.string().nullish() });

/** A row that says by itself what was done. */
const recordRow: CollectionAfterChangeHook = async (args) => {
  const { collection, doc, operation, req } = args;
  if (operation !== "create") return doc;
  await recordDeed(req, {
    deed: collection.slug === "releases" ? "release" : "releaseOrder",
    subject: { collection: collection.slug, id: String(doc.id), title: titleIn(args) },
    detail: typeof doc.kind === "string" ? doc.kind : null,
  });
  return doc;
};

const recordDeletion: CollectionAfterDeleteHook = async ({ collection, doc, id, req }) => {
  await recordDeed(req, {
    deed: collection.slug === "api-clients" ? "keyTaken" : "delete",
    subject: {
      collection: collection.slug,
      id: String(id),
      title: titleIn({ collection, doc, req }),
    },
  });
};

const recordSettings: GlobalAfterChangeHook = async ({ data, doc, global, previousDoc, req }) => {
  const fields = changedFields(global.flattenedFields, previousDoc ?? {}, doc, data ?? {});
  if (!req.user && fields.length === 0) return doc;
  await recordDeed(req, {
    deed: "settings",
    subject: { collection: global.slug, id: global.slug },
    fields,
  });
  return doc;
};

interface Named {
  collection: SaveArgs["collection"];
  doc: object;
  data?: object;
  req: PayloadRequest;
}

/** What the newsroom calls it. Whoever saved may have asked for some fields only, and not for this one. */
function titleIn({ collection, doc, data }: Named): string | null {
  const name = collection.admin.useAsTitle ?? "";
  const title: unknown = Reflect.get(doc, name) ?? (data && Reflect.get(data, name));
  return typeof title === "string" ? title : null;
}

function stampOf(updatedAt: unknown): string | null {
  const instant = new Date(String(updatedAt));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString();
}
