import type { Field, SelectField } from "payload";
import { nobody, staffOnly } from "../../access/rules.ts";
import { createdByField } from "../../fields/created-by-field.ts";
import { bilingual } from "../../text/bilingual.ts";
import { DEEDS, type Stage } from "./decide.ts";

const STAGE_LABELS: Record<Stage, ReturnType<typeof bilingual>> = {
  writing: bilingual("Đang viết", "Writing"),
  inReview: bilingual("Chờ duyệt", "In review"),
  returned: bilingual("Trả lại", "Returned"),
  done: bilingual("Đã duyệt", "Approved"),
};

/** Where a draft stands on its way to publication. Moved by the buttons above the form, never by a value that is sent. */
const stageField: SelectField = {
  name: "stage",
  type: "select",
  label: bilingual("Khâu biên tập", "Editorial stage"),
  defaultValue: "writing",
  index: true,
  access: { create: nobody, read: staffOnly, update: nobody },
  options: Object.entries(STAGE_LABELS).map(([value, label]) => ({ value, label })),
  admin: { position: "sidebar", disableBulkEdit: true },
};

const unseen = {
  hidden: true,
  disableBulkEdit: true,
  disableListColumn: true,
  disableListFilter: true,
} as const;

/** Fields of whatever goes from writing through review to publication. */
export const reviewFields: Field[] = [
  stageField,
  {
    name: "assignedTo",
    type: "relationship",
    relationTo: "users",
    label: bilingual("Giao cho", "Assigned to"),
    index: true,
    access: { read: staffOnly },
    admin: {
      position: "sidebar",
      allowCreate: false,
      allowEdit: false,
      description: bilingual(
        "Người này được báo. Để trống thì khi gửi duyệt, mọi biên tập viên được báo.",
        "They are told. Left empty, all editors are told when it is submitted.",
      ),
    },
  },
  {
    name: "review",
    type: "ui",
    label: bilingual("Trao đổi", "Discussion"),
    admin: {
      position: "sidebar",
      disableListColumn: true,
      components: { Field: "/features/reviewing/components/review-panel.tsx#ReviewPanel" },
    },
  },
  {
    // Who changed the text last, set by `hooks.ts`.
    name: "writtenBy",
    type: "relationship",
    relationTo: "users",
    label: bilingual("Người sửa lần cuối", "Changed last by"),
    access: { create: nobody, read: staffOnly, update: nobody },
    admin: { hidden: true },
  },
  {
    // What is done to the text with a save: see `decide.ts`. It is not kept.
    name: "deed",
    type: "select",
    virtual: true,
    options: [...DEEDS],
    access: { read: nobody },
    admin: unseen,
  },
  {
    name: "deedNote",
    type: "textarea",
    virtual: true,
    maxLength: 2000,
    access: { read: nobody },
    admin: unseen,
  },
  createdByField,
];
