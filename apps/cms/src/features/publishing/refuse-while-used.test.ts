import type { FlattenedField } from "payload";
import { describe, expect, it } from "vitest";
import { referencesTo } from "./refuse-while-used.ts";

const field = (part: object) => part as FlattenedField;
const picture = field({ name: "image", type: "upload", relationTo: "media" });

describe("the fields that point to a collection", () => {
  it("are found at every depth, one or many, and only in it", () => {
    const collections = [
      {
        slug: "articles",
        flattenedFields: [
          field({ name: "title", type: "text" }),
          field({ name: "hero", type: "group", flattenedFields: [picture] }),
          field({ name: "gallery", type: "array", flattenedFields: [picture] }),
          field({ name: "category", type: "relationship", relationTo: "categories" }),
        ],
      },
      { slug: "campaigns", flattenedFields: [field({ ...picture, name: "banner" })] },
    ];
    expect(referencesTo("media", collections)).toEqual([
      { collection: "articles", path: "hero.image" },
      { collection: "articles", path: "gallery.image" },
      { collection: "campaigns", path: "banner" },
    ]);
    expect(referencesTo("users", collections)).toEqual([]);
  });
});
