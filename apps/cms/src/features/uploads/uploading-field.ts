import type { UIField } from "payload";
import { bilingual } from "../../text/bilingual.ts";

/** Under the file of a form: that it is on its way, while it is. */
export const uploadingField: UIField = {
  name: "uploading",
  type: "ui",
  label: bilingual("Đang tải lên", "Uploading"),
  admin: {
    components: { Field: "/features/uploads/components/uploading.tsx#Uploading" },
    disableListColumn: true,
  },
};
