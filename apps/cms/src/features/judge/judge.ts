import {
  type CollectionName,
  type GlobalName,
  globalSchemas,
  recordSchemas,
} from "@bantin/contract";
import type {
  CollectionAfterChangeHook,
  CollectionBeforeValidateHook,
  Field,
  GlobalAfterChangeHook,
  GlobalBeforeValidateHook,
  PayloadRequest,
  Plugin,
} from "payload";
import { z } from "zod";
import { restOn } from "../../database/rest-on.ts";
import { letOthersIn } from "../../setup/let-others-in.ts";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblems } from "../../text/refusal.ts";
import { documentsThere } from "../references/live-documents.ts";
import { type Reference, referencesIn } from "../references/references.ts";
import { problemsOf } from "./sentences.ts";
import { isPlainObject, type Problem, shapeProblems, withoutDeadNulls } from "./shapes.ts";

/*
 * What the site can show is decided by the contract's schemas, and by nothing else. Whatever readers could see by a
 * save is read back as the site reads it, in the transaction of the save, and given to them: what the site would
 * refuse is refused here, with the field's label and what to do. What has drafts is judged when it is published;
 * pictures, files, categories, issuers, redirects and the settings are judged by every save.
 *
 * Before that two things are looked at in drafts, too, because no database keeps them: values of the wrong kind, and
 * relations to what is not there.
 */

/** Judges every collection and global, so that none can be forgotten. */
export const judgeEverySave: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [
        ...(collection.hooks?.beforeOperation ?? []),
        ({ args, operation, collection: { fields }, req }) =>
          operation === "create" || operation === "update" ? withShapes(args, fields, req) : args,
      ],
      beforeValidate: [...(collection.hooks?.beforeValidate ?? []), refuseDeadRelations],
      afterChange: [
        ...(isCollectionName(collection.slug) ? [judgeRecord(collection.slug)] : []),
        ...(collection.hooks?.afterChange ?? []),
      ],
    },
  })),
  globals: (config.globals ?? []).map((global) => ({
    ...global,
    hooks: {
      ...global.hooks,
      beforeOperation: [
        ...(global.hooks?.beforeOperation ?? []),
        ({ args, operation, global: { fields }, req }) =>
          operation === "update" ? withShapes(args, fields, req) : args,
      ],
      beforeValidate: [...(global.hooks?.beforeValidate ?? []), refuseDeadRelationsOfGlobal],
      afterChange: [
        ...(isGlobalName(global.slug) ? [judgeGlobal(global.slug)] : []),
        ...(global.hooks?.afterChange ?? []),
      ],
    },
  })),
});

function isCollectionName(slug: string): slug is CollectionName {
  return Object.hasOwn(recordSchemas, slug);
}

function isGlobalName(slug: string): slug is GlobalName {
  return Object.hasOwn(globalSchemas, slug);
}

/** A document that programs do not see is not judged: drafts, and what lies in the trash. */
const unseen = z.union([
  z.object({ _status: z.literal("draft") }),
  z.object({ deletedAt: z.union([z.string().min(1), z.date()]) }),
]);

function judgeRecord(collection: CollectionName): CollectionAfterChangeHook {
  return async ({ doc, data, collection: { fields }, req }) => {
    if (unseen.safeParse(data).success) return doc;
    const served = await req.payload.findByID({
      collection,
      id: doc.id,
      depth: 0,
      disableErrors: true,
      req: asServed(req),
    });
    if (served && !unseen.safeParse(served).success) {
      await letOthersIn();
      judge(recordSchemas[collection], served, fields, req);
    }
    return doc;
  };
}

function judgeGlobal(slug: GlobalName): GlobalAfterChangeHook {
  return async ({ doc, global: { fields }, req }) => {
    const served = await req.payload.findGlobal({ slug, depth: 0, req: asServed(req) });
    judge(globalSchemas[slug], served, fields, req);
    return doc;
  };
}

/** Staff are shown texts that can be opened; the site gets them as they are stored. */
function asServed(req: PayloadRequest): PayloadRequest {
  return { ...req, user: null };
}

/** @throws ValidationError with a sentence for each field at fault */
function judge(schema: z.ZodType, served: object, fields: readonly Field[], req: PayloadRequest) {
  // Over REST dates are text, and a number that is none is null.
  const seen: unknown = JSON.parse(JSON.stringify(served));
  const { error } = schema.safeParse(seen);
  if (error) throw fieldProblems(problemsOf(error.issues, seen, fields), req, fields);
}

const withData = z.object({ data: z.unknown().optional() });

/**
 * The arguments of an operation, with data that Payload and any database can take.
 *
 * @throws ValidationError with a sentence for each field at fault
 */
function withShapes<Args extends object>(
  args: Args,
  fields: readonly Field[],
  req: PayloadRequest,
): Args {
  const { data } = withData.parse(args);
  const problems = shapeProblems(data ?? {}, fields);
  if (problems.length > 0) throw fieldProblems(problems, req, fields);
  return isPlainObject(data)
    ? Object.assign({}, args, { data: withoutDeadNulls(data, fields) })
    : args;
}

const refuseDeadRelations: CollectionBeforeValidateHook = async (args) => {
  const { collection, data, originalDoc, req } = args;
  await assertRelationsLive(data, originalDoc, collection.fields, req);
  return data;
};

const refuseDeadRelationsOfGlobal: GlobalBeforeValidateHook = async (args) => {
  const { global, data, originalDoc, req } = args;
  await assertRelationsLive(data, originalDoc, global.fields, req);
  return data;
};

/** Asks for what was not there before only. A link in a text may lead to what is gone: the site shows its words. */
async function assertRelationsLive(
  data: unknown,
  before: unknown,
  fields: readonly Field[],
  req: PayloadRequest,
): Promise<void> {
  const key = ({ collection, id }: Reference) => `${collection}/${id}`;
  const known = new Set(referencesIn(before, fields).map(key));
  const added = referencesIn(data, fields).filter(
    (reference) => !reference.isInText && reference.id !== "" && !known.has(key(reference)),
  );
  const problems: Problem[] = [];
  for (const [collection, references] of Map.groupBy(added, (one) => one.collection)) {
    for (const { id } of references) await restOn(req, `${collection}/${id}`);
    const there = await documentsThere(
      collection,
      references.map(({ id }) => id),
      req,
    );
    for (const { id, path } of references) {
      if (!there.has(id)) problems.push({ path, message: IS_GONE });
    }
  }
  if (problems.length > 0) throw fieldProblems(problems, req, fields);
}

const IS_GONE = bilingual(
  "Mục đã chọn không còn nữa. Hãy bỏ ra rồi chọn mục khác.",
  "What was chosen is gone. Take it out and choose something else.",
);
