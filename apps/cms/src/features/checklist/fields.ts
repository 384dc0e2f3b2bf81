import type { UIField } from "payload";
import { bilingual } from "../../text/bilingual.ts";

const LABEL = bilingual("Trước khi đăng", "Before publishing");

/** Beside the text, always in sight: what is worth a look before it is published. */
export const checklistField: UIField = {
  name: "checklist",
  type: "ui",
  label: LABEL,
  admin: {
    position: "sidebar",
    components: { Field: "/features/checklist/components/checklist-panel.tsx#ChecklistPanel" },
    disableListColumn: true,
  },
};

/** On small screens the panel stands below the text: this line above it leads there. */
export const checklistLineField: UIField = {
  name: "checklistLine",
  type: "ui",
  label: LABEL,
  admin: {
    components: { Field: "/features/checklist/components/checklist-line.tsx#ChecklistLine" },
    disableListColumn: true,
  },
};
