import type { FakeContent } from "@bantin/content/testing";
import { addresses, OWNERS, type Owner } from "@bantin/contract";
import { examples } from "@bantin/contract/examples";
import fc from "fast-check";
import { z } from "zod";

/** One thing that happens in a newsroom. Each does something to the content, or moves the day. */
export interface Step {
  /** What a failure shows. */
  label: string;
  apply(content: FakeContent): void;
  /** The day from this step on. */
  today?: string;
  /** The publisher is stopped, and another one goes on. */
  restarts?: boolean;
  /** The other one has other code: which pages it cannot make, by their addresses. */
  deploys?: (address: string) => boolean;
}

const articleAddress = z.object({ slug: z.string(), publishedAt: z.string() });
const TRASHED_AT = "2022-11-10T00:00:00.000Z";
export type Collection = Parameters<FakeContent["put"]>[0];

/** Documents of a history have numbers, so that steps meet. */
export const slot = fc.integer({ min: 0, max: 4 });

/** Another slug, and the old address leads on, as the CMS keeps it. */
export const move = slot.map(
  (n): Step => ({
    label: `move articles/tin-${n}`,
    apply(content) {
      const found = content.published("articles").find(({ id }) => id === `tin-${n}`);
      if (!found) return;
      const { publishedAt } = articleAddress.parse(found);
      const slug = `tin-${n}-${String(found.slug).endsWith("a") ? "b" : "a"}`;
      const from = addresses.article(articleAddress.parse(found));
      const to = addresses.article({ slug, publishedAt });
      content.edit("articles", `tin-${n}`, { slug });
      content.put("redirects", {
        id: `cu-${n}`,
        from,
        kind: "moved",
        to,
        title: found.title,
        createdAt: examples.redirects.moved.createdAt,
      });
    },
  }),
);

/** A step, and what the CMS does with it to the old addresses of this history: none leads to nowhere. */
export function keepingRedirects(step: Step): Step {
  return {
    ...step,
    apply(content) {
      step.apply(content);
      const live = new Set(
        content.published("articles").map((row) => addresses.article(articleAddress.parse(row))),
      );
      for (const { id, from, to } of content.published("redirects")) {
        if (!id.startsWith("cu-")) continue;
        if (live.has(String(from))) content.remove("redirects", id);
        else if (to && !live.has(String(to)))
          content.edit("redirects", id, { kind: "gone", to: null });
      }
    },
  };
}

/** What documents of these histories are called, before their number. */
export const NAMES: Readonly<Record<Owner, string>> = {
  articles: "tin",
  resolutions: "van-ban",
  campaigns: "chu-de",
  calendars: "lich",
  categories: "muc",
};

/** Takes something down in one of the ways there are, or brings it back. */
export const takeDown = fc
  .record({
    how: fc.constantFrom("unpublish", "remove", "trash", "restore", "again"),
    collection: fc.constantFrom(...OWNERS),
    n: slot,
  })
  .map(({ how, collection, n }): Step => {
    const id = `${NAMES[collection]}-${n}`;
    return {
      label: `${how} ${collection}/${id}`,
      apply(content) {
        const isThere = content.published(collection).some((document) => document.id === id);
        if (how === "again") bringBack(content, collection, id, { _status: "published" });
        else if (how === "restore") bringBack(content, collection, id, { deletedAt: null });
        else if (isThere && how === "trash")
          content.edit(collection, id, { deletedAt: TRASHED_AT });
        else if (isThere && how === "unpublish") content.unpublish(collection, id);
        else if (isThere) content.remove(collection, id);
      },
    };
  });

/** Publishes again what was unpublished, or takes it out of the trash; what was deleted for ever stays so. */
function bringBack(content: FakeContent, collection: Collection, id: string, fields: object): void {
  try {
    content.edit(collection, id, { ...fields });
  } catch {
    // There never was one.
  }
}
