import { join } from "node:path";
import {
  AVIF_RENDITIONS,
  JPEG_RENDITION,
  SHARE_RENDITION,
  SHARE_SIZE,
  WEBP_RENDITIONS,
} from "@bantin/contract";
import type { CollectionBeforeOperationHook, CollectionConfig, ImageSize } from "payload";
import { isStaff, mayPublish } from "../access/roles.ts";
import { ownForWriters, uploadAccess } from "../access/rules.ts";
import { environment } from "../environment/index.ts";
import { trackSharedContent } from "../features/outbox/outbox.ts";
import { refuseWhileUsed } from "../features/references/usages.ts";
import {
  KEPT_WIDTH,
  prepareUpload,
  refuseFileByAddress,
} from "../features/uploads/prepare-upload.ts";
import {
  letGoOfTransaction,
  takeTransaction,
  uploadEndpoints,
} from "../features/uploads/upload-gate.ts";
import { uploadingField } from "../features/uploads/uploading-field.ts";
import { createdByField } from "../fields/created-by-field.ts";
import { bilingual } from "../text/bilingual.ts";
import { refusal } from "../text/refusal.ts";
import { GROUPS } from "./groups.ts";

const KEEP_FILE = bilingual(
  "Bạn sửa được mô tả, chú thích và người chụp. Muốn thay chính bức ảnh, hãy tải ảnh khác lên hoặc nhờ biên tập viên.",
  "You may change description, caption and credit. For another picture upload one, or ask an editor.",
);

/** A picture may be on pages already: who may not publish changes the words to their own, and not the file. */
const keepFileOfWriters: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== "update" || !isStaff(req.user) || mayPublish(req.user)) return args;
  const { uploadEdits } = req.query;
  const isCut = typeof uploadEdits === "object" && uploadEdits !== null && "crop" in uploadEdits;
  if (req.file || isCut) throw refusal(req, KEEP_FILE, 403);
  return args;
};

export const Media: CollectionConfig = {
  slug: "media",
  labels: { singular: bilingual("Ảnh", "Picture"), plural: bilingual("Ảnh", "Pictures") },
  admin: {
    group: GROUPS.material,
    defaultColumns: ["filename", "alt", "credit", "updatedAt"],
    listSearchableFields: ["alt", "caption", "credit", "filename"],
  },
  access: { ...uploadAccess, update: ownForWriters },
  endpoints: uploadEndpoints,
  upload: {
    staticDir: join(environment.dataDir, "uploads", "media"),
    // No SVG: it can carry scripts.
    mimeTypes: ["image/jpeg", "image/png", "image/webp", "image/avif"],
    pasteURL: false,
    focalPoint: true,
    adminThumbnail: "w480",
    resizeOptions: { width: KEPT_WIDTH, withoutEnlargement: true },
    imageSizes: [
      ...WEBP_RENDITIONS.map((name) => rendition(name, "webp", { quality: 78 })),
      // An editor waits for these: effort 2 takes a fifth of the time of the default, for a tenth more bytes.
      ...AVIF_RENDITIONS.map((name) => rendition(name, "avif", { quality: 50, effort: 2 })),
      // Phones of before 2020 read no other, so it is made of small pictures too.
      { ...rendition(JPEG_RENDITION, "jpeg", { quality: 76 }), withoutEnlargement: true },
      {
        name: SHARE_RENDITION,
        ...SHARE_SIZE,
        withoutEnlargement: false,
        formatOptions: { format: "jpeg", options: { quality: 78 } },
      },
    ],
  },
  fields: [
    uploadingField,
    {
      name: "alt",
      type: "text",
      required: true,
      label: bilingual(
        "Mô tả ảnh cho người không nhìn thấy ảnh",
        "Description for those who cannot see it",
      ),
    },
    { name: "caption", type: "text", label: bilingual("Chú thích", "Caption") },
    { name: "credit", type: "text", label: bilingual("Người chụp", "Credit") },
    createdByField,
  ],
  hooks: {
    beforeOperation: [refuseFileByAddress, keepFileOfWriters, letGoOfTransaction, prepareUpload],
    beforeValidate: [takeTransaction],
    beforeDelete: [refuseWhileUsed("media")],
    ...trackSharedContent("media"),
  },
};

/** A rendition as wide as its name says, of the whole picture: pages crop it around the focal point. */
function rendition(
  name: string,
  format: "webp" | "avif" | "jpeg",
  options: { quality: number; effort?: number },
): ImageSize {
  return { name, width: Number(name.slice(1)), formatOptions: { format, options } };
}
