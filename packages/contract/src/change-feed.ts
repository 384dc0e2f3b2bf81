import { z } from "zod";
import { change } from "./change.ts";

/**
 * A page of `GET /api/change-feed?after=CURSOR&limit=N`, oldest change first.
 *
 * Nothing is missed and some changes come more than once: whoever reads tells them apart by `id`. A change
 * is written in a transaction and may become visible after younger ones, so those of the last two minutes
 * are told again until they are older.
 */
export const changeFeedPage = z.object({
  changes: z.array(change),
  /** Where to go on: sent back as `after`. Nobody may look inside. */
  cursor: z.string().min(1),
  /** There is more to read at once. */
  hasMore: z.boolean(),
});
export type ChangeFeedPage = z.infer<typeof changeFeedPage>;
