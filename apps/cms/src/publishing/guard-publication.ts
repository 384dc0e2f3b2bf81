import type { CollectionBeforeChangeHook, CollectionSlug } from "payload";
import { mayPublish } from "../access/roles.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";

const WRITERS_DO_NOT_PUBLISH = bilingual(
  "Phóng viên không đăng bài. Hãy chọn “Chờ duyệt” rồi lưu nháp; biên tập viên sẽ duyệt và đăng.",
  "Writers do not publish. Choose “In review” and save the draft; an editor will publish it.",
);
const WRITERS_LEAVE_PUBLISHED = bilingual(
  "Nội dung này đã đăng. Hãy nhờ biên tập viên sửa.",
  "This is published. Ask an editor to change it.",
);

/**
 * Only who may publish publishes, or touches what is public. Access rules alone cannot tell: they see the
 * latest version, while a draft over a published text can still unpublish it. What no user does, the system
 * does itself.
 */
export function guardPublication(collection: CollectionSlug): CollectionBeforeChangeHook {
  return async ({ data, originalDoc, req }) => {
    if (!req.user || mayPublish(req.user)) return data;
    if (data._status === "published") {
      throw refusal(req, WRITERS_DO_NOT_PUBLISH, 403);
    }
    if (originalDoc?.id) {
      const published = await req.payload.db.findOne({
        collection,
        where: {
          and: [{ id: { equals: originalDoc.id } }, { _status: { equals: "published" } }],
        },
        req,
      });
      if (published) {
        throw refusal(req, WRITERS_LEAVE_PUBLISHED, 403);
      }
    }
    return data;
  };
}
