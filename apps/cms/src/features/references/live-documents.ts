import type { PayloadRequest } from "payload";
import { z } from "zod";
import { parsedBody, staffEndpoint } from "../../access/guarded-endpoint.ts";
import { bilingual } from "../../text/bilingual.ts";
import { type GoneAnswer, goneRequest } from "./api.ts";

const NOT_MENTIONS = bilingual(
  "Yêu cầu không đúng dạng. Hãy tải lại trang.",
  "Not a list of references. Reload the page.",
);

/** Which documents and pictures of a text the readers cannot get any more. */
export const goneDocumentsEndpoint = staffEndpoint("post", "/references/gone", gone);

async function gone(req: PayloadRequest): Promise<GoneAnswer> {
  const { targets } = await parsedBody(req, goneRequest, NOT_MENTIONS);
  const answer: GoneAnswer = { gone: [] };
  for (const [collection, group] of Map.groupBy(targets, (target) => target.collection)) {
    const there = await documentsThere(
      collection,
      group.map(({ id }) => id),
      req,
    );
    for (const target of group) {
      const place = there.get(target.id) ?? "deleted";
      if (place !== "there") answer.gone.push({ ...target, place });
    }
  }
  return answer;
}

const found = z.object({
  id: z.union([z.string(), z.number()]).transform(String),
  deletedAt: z.unknown().optional(),
});

/** Which documents of a collection there are, by identifier; what is in the trash among them. */
export async function documentsThere(
  slug: string,
  ids: readonly string[],
  req: PayloadRequest,
): Promise<Map<string, "there" | "trash">> {
  const config = req.payload.config.collections.find((one) => one.slug === slug);
  if (!config) return new Map();
  const { docs } = await req.payload.find({
    collection: config.slug,
    where: { id: { in: [...new Set(ids)] } },
    pagination: false,
    depth: 0,
    trash: true,
    select: config.trash ? { deletedAt: true } : {},
    req,
  });
  return new Map(
    docs.map((doc) => {
      const { id, deletedAt } = found.parse(doc);
      return [id, deletedAt ? "trash" : "there"];
    }),
  );
}
