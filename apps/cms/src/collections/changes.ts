import { CHANGE_KINDS } from "@bantin/contract";
import type { CollectionConfig } from "payload";
import { isAdmin, isApiClient } from "../access/roles.ts";
import { nobody } from "../access/rules.ts";
import { bilingual } from "../text/bilingual.ts";
import { GROUPS } from "./groups.ts";

/** The outbox: one row for each change of what is public, written in the transaction of the change. */
export const Changes: CollectionConfig = {
  slug: "changes",
  labels: {
    singular: bilingual("Thay đổi", "Change"),
    plural: bilingual("Nhật ký thay đổi", "Changes"),
  },
  admin: {
    group: GROUPS.administration,
    useAsTitle: "address",
    defaultColumns: ["createdAt", "kind", "collectionSlug", "address"],
    hidden: ({ user }) => user?.role !== "admin",
  },
  defaultSort: "-createdAt",
  access: {
    create: nobody,
    read: ({ req }) => isAdmin(req.user) || isApiClient(req.user),
    update: nobody,
    delete: nobody,
  },
  fields: [
    {
      name: "collectionSlug",
      type: "text",
      required: true,
      label: bilingual("Loại", "Collection"),
    },
    {
      name: "documentId",
      type: "text",
      required: true,
      index: true,
      label: bilingual("Mã", "Document"),
    },
    {
      name: "kind",
      type: "select",
      required: true,
      label: bilingual("Việc", "Kind"),
      options: [...CHANGE_KINDS],
    },
    { name: "address", type: "text", label: bilingual("Địa chỉ", "Address") },
  ],
};
