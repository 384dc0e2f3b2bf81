import { toSlug } from "@bantin/vietnamese";
import type {
  CollectionBeforeValidateHook,
  CollectionSlug,
  PayloadRequest,
  TextField,
} from "payload";
import { bilingual } from "../text/bilingual.ts";
import { fieldProblem } from "../text/refusal.ts";

/** The last part of a page's address. */
export const slugField: TextField = {
  name: "slug",
  type: "text",
  label: bilingual("Đường dẫn", "Slug"),
  unique: true,
  index: true,
  admin: {
    position: "sidebar",
    description: bilingual(
      "Để trống thì lấy theo tiêu đề. Đổi sau khi đã đăng thì địa chỉ cũ tự chuyển sang địa chỉ mới.",
      "Left empty, it follows the title. Changed after publication, the old address leads to the new one.",
    ),
  },
};

/**
 * Keeps slugs well-formed, unique and stable: made from the title once, then left alone unless
 * somebody changes it. A draft without a title has none yet.
 *
 * @param source name of the field that a slug is made from
 */
export function deriveSlug(
  collection: CollectionSlug,
  source: string,
): CollectionBeforeValidateHook {
  return async ({ data, originalDoc, req }) => {
    if (!data) return data;
    const own = originalDoc?.id === undefined ? null : String(originalDoc.id);
    const wanted: unknown = data.slug === undefined ? originalDoc?.slug : data.slug;
    if (typeof wanted === "string" && wanted.trim() !== "") {
      const slug = toSlug(wanted);
      // Asked again even when unchanged: a draft's slug is not held against those of others.
      if (slug === "" || (await isTaken(slug, collection, own, req))) {
        throw unusable(slug, req);
      }
      return { ...data, slug };
    }
    const title: unknown = data[source] ?? originalDoc?.[source];
    const base = typeof title === "string" ? toSlug(title) : "";
    if (base !== "") return { ...data, slug: await firstFree(base, collection, own, req) };
    const { drafts } = req.payload.collections[collection].config.versions ?? {};
    const { _status: status } = { ...originalDoc, ...data };
    const isSeen = !drafts || (status === "published" && !data.deletedAt);
    if (title && isSeen) throw unusable(base, req);
    // Left out, not null: MongoDB's unique index takes every null for the same value.
    const { slug: _none, ...rest } = data;
    return rest;
  };
}

async function firstFree(
  base: string,
  collection: CollectionSlug,
  own: string | null,
  req: PayloadRequest,
): Promise<string> {
  for (let suffix = 1; ; suffix += 1) {
    const slug = suffix === 1 ? base : `${base}-${suffix}`;
    if (!(await isTaken(slug, collection, own, req))) return slug;
  }
}

async function isTaken(
  slug: string,
  collection: CollectionSlug,
  own: string | null,
  req: PayloadRequest,
): Promise<boolean> {
  const others = own ? [{ id: { not_equals: own } }] : [];
  const { totalDocs } = await req.payload.count({
    collection,
    where: { and: [{ slug: { equals: slug } }, ...others] },
    trash: true,
    req,
  });
  return totalDocs > 0;
}

const NO_LETTER = bilingual(
  "Đường dẫn cần có chữ cái hoặc chữ số. Hãy ghi một đường dẫn, ví dụ hoi-nghi-2026.",
  "A slug needs at least one letter or digit. Write one, as in meeting-2026.",
);

function unusable(slug: string, req: PayloadRequest): Error {
  const isTaken = bilingual(
    `Đường dẫn “${slug}” đã có nội dung khác dùng (kể cả trong thùng rác). Hãy chọn đường dẫn khác.`,
    `The slug “${slug}” is taken (perhaps by something in the trash). Choose another.`,
  );
  return fieldProblem(["slug"], slug === "" ? NO_LETTER : isTaken, req);
}
