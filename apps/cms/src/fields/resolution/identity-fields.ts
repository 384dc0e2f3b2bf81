import { DOCUMENT_TYPES } from "@bantin/citations";
import type { Field } from "payload";
import { bilingual } from "../../text/bilingual.ts";

/** What tells a document from every other, and what it is about. */
export const identityFields: Field[] = [
  {
    name: "symbol",
    type: "text",
    label: bilingual("Số ký hiệu", "Symbol"),
    index: true,
    admin: {
      description: bilingual(
        "Dán số ký hiệu (06-NQ/TU, 50/NQ-HĐND, 16/2021/NQ-HĐND…): khi lưu, loại, số, năm và cơ quan tự điền. Hoặc để trống và điền các ô dưới.",
        "Paste the symbol and its parts are filled in on saving; or leave it empty and fill in the parts.",
      ),
    },
  },
  {
    type: "row",
    fields: [
      {
        name: "type",
        type: "select",
        label: bilingual("Loại văn bản", "Type"),
        // No default value: a choice could not be told from it when a symbol leaves the type open.
        index: true,
        options: DOCUMENT_TYPES.map(({ slug, word }) => ({ value: slug, label: word })),
        admin: {
          width: "40%",
          description: bilingual(
            "Để trống thì theo số ký hiệu, không có thì là nghị quyết.",
            "Left empty: by the symbol, else a resolution.",
          ),
        },
      },
      {
        name: "number",
        type: "text",
        label: bilingual("Số", "Number"),
        maxLength: 12,
        admin: { width: "20%" },
      },
      {
        name: "term",
        type: "text",
        label: bilingual("Khóa (nhiệm kỳ)", "Term"),
        admin: {
          width: "20%",
          placeholder: "XV",
        },
      },
      {
        name: "year",
        type: "number",
        label: bilingual("Năm", "Year"),
        min: 1930,
        max: 2200,
        index: true,
        admin: { width: "20%" },
      },
    ],
  },
  {
    name: "issuer",
    type: "relationship",
    relationTo: "issuers",
    label: bilingual("Cơ quan ban hành", "Issuing body"),
    index: true,
  },
  {
    name: "summary",
    type: "textarea",
    label: bilingual("Trích yếu", "Summary"),
    maxLength: 2000,
    admin: {
      description: bilingual("Văn bản về việc gì.", "What the document is about."),
    },
  },
];
