import type { CollectionBeforeOperationHook } from "payload";
import { z } from "zod";

const onlyUnpublish = z.object({
  id: z.union([z.string(), z.number()]),
  draft: z.literal(false).nullish(),
  data: z.strictObject({ _status: z.literal("draft") }),
});

/**
 * Taking a page down asks nothing of its text. The admin's button says so by this flag; a schedule
 * and a program do not, and would be refused while a draft that is not complete waits over the page.
 *
 * Not for many at once: there Payload would put the published text in the place of newer drafts.
 */
export const unpublishAsItIs: CollectionBeforeOperationHook = ({ args, operation }) =>
  operation === "update" && onlyUnpublish.safeParse(args).success
    ? { ...args, unpublishAllLocales: true }
    : args;
