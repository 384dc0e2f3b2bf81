import type { PayloadRequest } from "payload";
import type { z } from "zod";
import { guardedEndpoint, parsedBody } from "../../access/guarded-endpoint.ts";
import { mayPublish } from "../../access/roles.ts";
import { inTransaction } from "../../database/transactions.ts";
import type { Navigation } from "../../payload-types.ts";
import { bilingual } from "../../text/bilingual.ts";
import { refusal } from "../../text/refusal.ts";
import { type entriesAnswer, entriesRequest } from "./api.ts";

type Answer = z.infer<typeof entriesAnswer>;
type Entry = NonNullable<Navigation["header"]>[number];

const IS_GONE = bilingual(
  "Chuyên mục này không còn. Hãy mở lại danh sách chuyên mục.",
  "This category is gone. Open the list of categories again.",
);

/** Which menu items of a category say something else than its name. */
const readEndpoint = guardedEndpoint(mayPublish, "get", "/navigation/entries", (req) =>
  entriesOf(req, String(req.query.category)),
);

/** Gives the menu items of a category its name. */
const renameEndpoint = guardedEndpoint(mayPublish, "post", "/navigation/entries", async (req) => {
  const { category } = await parsedBody(req, entriesRequest, IS_GONE);
  const { name } = await entriesOf(req, category);
  await inTransaction(req.payload, async (own) => {
    const menus = await req.payload.findGlobal({ slug: "navigation", depth: 0, req: { ...own } });
    const renamed = (entries: Entry[] | null | undefined) =>
      (entries ?? []).map((entry) =>
        leadsTo(entry, category) ? { ...entry, label: name } : entry,
      );
    await req.payload.updateGlobal({
      slug: "navigation",
      data: { header: renamed(menus.header), footer: renamed(menus.footer) },
      depth: 0,
      overrideAccess: false,
      user: req.user,
      req: { ...own },
    });
  });
  return entriesOf(req, category);
});

async function entriesOf(req: PayloadRequest, category: string): Promise<Answer> {
  const [found, menus] = await Promise.all([
    req.payload.findByID({
      collection: "categories",
      id: category,
      depth: 0,
      disableErrors: true,
    }),
    req.payload.findGlobal({ slug: "navigation", depth: 0 }),
  ]);
  if (!found) throw refusal(req, IS_GONE);
  const labels = [...(menus.header ?? []), ...(menus.footer ?? [])]
    .filter((entry) => leadsTo(entry, category) && entry.label !== found.name)
    .map(({ label }) => label);
  return { name: found.name, labels: [...new Set(labels)] };
}

function leadsTo(entry: Entry, category: string): boolean {
  const { category: own, target } = entry;
  return target === "category" && (typeof own === "object" ? own?.id : own) === category;
}

export const navigationEndpoints = [readEndpoint, renameEndpoint];
