import type { ChangeFeedPage } from "@bantin/contract";
import { APIError, type Endpoint, Forbidden, type PayloadRequest } from "payload";
import { z } from "zod";
import { isAdmin, isApiClient } from "../access/roles.ts";
import { feedEnd, readFeed, UnknownCursorError } from "../change-feed/read-feed.ts";

const asked = z
  .object({
    after: z.string().max(8000).nullable().default(null),
    from: z.literal("now").optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  })
  .refine(({ after, from }) => after === null || !from);

/**
 * `GET /api/change-feed?after=CURSOR&limit=N`: the outbox for programs, as `changeFeedPage` of the contract
 * describes it. Without `after` it begins with the first change that is kept; `from=now` answers a cursor alone.
 */
export const changeFeedEndpoint: Endpoint = {
  method: "get",
  path: "/change-feed",
  handler: async (req) => {
    if (!isApiClient(req.user) && !isAdmin(req.user)) throw new Forbidden(req.t);
    return Response.json(await answer(req), { headers: { "Cache-Control": "private, no-store" } });
  },
};

async function answer({ query, payload }: PayloadRequest): Promise<ChangeFeedPage> {
  const { success, data } = asked.safeParse(query);
  if (!success) {
    throw plainError(
      "The change feed takes `after` (a cursor of its own) or `from=now`, and `limit` (1 to 500).",
    );
  }
  if (data.from) return feedEnd(payload);
  try {
    return await readFeed(payload, data);
  } catch (error) {
    if (!(error instanceof UnknownCursorError)) throw error;
    throw plainError(
      "The cursor in `after` is none that this feed has given, or what was changed then is no longer kept, or the database was put back since. Read all content anew, with a new cursor: ask with `from=now` first.",
    );
  }
}

function plainError(message: string): Error {
  return new APIError(message, 400, {}, true);
}
