import type { CollectionBeforeOperationHook } from "payload";
import { z } from "zod";

const draftInTrash = z.object({
  draft: z.literal(true),
  data: z.object({ deletedAt: z.union([z.string().min(1), z.date()]) }),
});

/**
 * Moving to the trash is never a draft: saved as one it would reach the latest version only, and the
 * page would stay public of a document that the newsroom sees in its trash.
 */
export const noDraftOfTrash: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && draftInTrash.safeParse(args).success ? { ...args, draft: false } : args;
