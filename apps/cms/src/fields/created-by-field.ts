import type { RelationshipField } from "payload";
import { isStaff } from "../access/roles.ts";
import { bilingual } from "../text/bilingual.ts";

/** Who began it: writers change drafts and pictures of their own only. Set once, by the system. */
export const createdByField: RelationshipField = {
  name: "createdBy",
  type: "relationship",
  relationTo: "users",
  label: bilingual("Người tạo", "Created by"),
  index: true,
  // Programs read what is for the public; who on the staff wrote it is not.
  access: { read: ({ req }) => isStaff(req.user), update: () => false },
  admin: { position: "sidebar", readOnly: true },
  hooks: {
    beforeChange: [
      ({ operation, req, value }) =>
        operation === "create" && req.user?.collection === "users" ? req.user.id : value,
    ],
  },
};
