import type { CollectionAfterOperationHook, Plugin } from "payload";
import { z } from "zod";
import { bilingual, inLanguageOf } from "./bilingual.ts";
import { nameOfDocument } from "./name-of-document.ts";
import { mendWords, SERVER_FAILED } from "./refusal.ts";

/** What is answered when many documents were changed or deleted at once, and some were refused. */
const refusedOnes = z.looseObject({
  docs: z.array(z.unknown()),
  errors: z.array(
    z.looseObject({
      id: z.union([z.string(), z.number()]),
      isPublic: z.boolean(),
      message: z.string(),
    }),
  ),
});

/** Says of each document that was refused which it is: Payload answers with its identifier and shows the reason alone. */
const nameRefused: CollectionAfterOperationHook = async ({ collection, req, result }) => {
  const { data: refused } = refusedOnes.safeParse(result);
  if (!refused || refused.errors.length === 0) return result;
  const errors = [];
  for (const { id, isPublic, message, ...rest } of refused.errors) {
    const doc = await req.payload.findByID({
      collection: collection.slug,
      id,
      depth: 0,
      draft: Boolean(collection.versions?.drafts),
      trash: true,
      disableErrors: true,
      req,
    });
    const name = doc
      ? nameOfDocument(doc, collection, req)
      : inLanguageOf(req, bilingual("Một mục không còn", "Something that is gone"));
    const why = isPublic ? mendWords(message, req) : inLanguageOf(req, SERVER_FAILED);
    errors.push({ ...rest, id, isPublic: true, message: `${name}: ${why}` });
  }
  return { ...refused, errors };
};

/** In every collection, so that none can be forgotten. */
export const nameRefusedInBulk: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      afterOperation: [...(collection.hooks?.afterOperation ?? []), nameRefused],
    },
  })),
});
