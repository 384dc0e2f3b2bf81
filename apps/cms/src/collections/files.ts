import { join } from "node:path";
import type { CollectionConfig } from "payload";
import { uploadAccess } from "../access/rules.ts";
import { environment } from "../environment/index.ts";
import { trackSharedContent } from "../features/outbox/outbox.ts";
import { refuseWhileUsed } from "../features/references/usages.ts";
import { prepareUpload, refuseFileByAddress } from "../features/uploads/prepare-upload.ts";
import { refuseUnsafeFile } from "../features/uploads/unsafe-file.ts";
import {
  letGoOfTransaction,
  takeTransaction,
  uploadEndpoints,
} from "../features/uploads/upload-gate.ts";
import { uploadingField } from "../features/uploads/uploading-field.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

export const Files: CollectionConfig = {
  slug: "files",
  labels: { singular: bilingual("Tệp", "File"), plural: bilingual("Tệp văn bản", "Files") },
  admin: {
    group: GROUPS.material,
    useAsTitle: "title",
    defaultColumns: ["title", "filename", "filesize", "updatedAt"],
    listSearchableFields: ["title", "filename"],
  },
  access: uploadAccess,
  endpoints: uploadEndpoints,
  upload: {
    staticDir: join(environment.dataDir, "uploads", "files"),
    pasteURL: false,
    // In the admin's own origin a file runs nothing, and only a PDF is shown.
    modifyResponseHeaders: ({ headers }) => {
      headers.set("Content-Security-Policy", "default-src 'none'; sandbox");
      headers.set("X-Content-Type-Options", "nosniff");
      if (headers.get("Content-Type") !== "application/pdf") {
        headers.set("Content-Disposition", "attachment");
      }
      return headers;
    },
    mimeTypes: [
      "application/pdf",
      "application/msword",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "application/vnd.ms-excel",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      // What .doc and .xls are by their bytes, by which Payload judges.
      "application/x-cfb",
    ],
  },
  fields: [
    uploadingField,
    {
      name: "title",
      type: "text",
      required: true,
      label: bilingual("Tên tệp cho bạn đọc", "Name for readers"),
    },
  ],
  hooks: {
    beforeOperation: [refuseFileByAddress, letGoOfTransaction, prepareUpload, refuseUnsafeFile],
    beforeValidate: [takeTransaction],
    beforeDelete: [refuseWhileUsed("files")],
    ...trackSharedContent("files"),
  },
};
