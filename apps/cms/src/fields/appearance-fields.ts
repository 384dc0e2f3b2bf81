import { COLOUR, type Colours, colourFault, USUAL_MAIN } from "@bantin/contract";
import type { Field, TextField, TextFieldSingleValidation } from "payload";
import { z } from "zod";
import { type Bilingual, bilingual, inLanguageOf } from "../text/bilingual.ts";

const typed = z.object({
  main: z
    .string()
    .nullish()
    .transform((value) => value || null),
  accent: z
    .string()
    .nullish()
    .transform((value) => value || null),
});

const NO_COLOUR = bilingual(
  "Đây không phải mã màu. Hãy chọn ở ô màu, hoặc ghi dấu # và sáu chữ số hay chữ a–f, ví dụ #8f1418.",
  "This is no colour. Choose one, or write # and six digits or letters a–f, as #8f1418.",
);

const HARD_TO_READ: Record<keyof Colours, (ratio: string, least: string) => Bilingual> = {
  main: (ratio, least) =>
    bilingual(
      `Chữ màu này trên nền trang khó đọc: tương phản ${ratio}, cần ít nhất ${least}. Hãy chọn màu đậm hơn.`,
      `Letters in this colour are hard to read on the page: contrast ${ratio}, at least ${least} is needed. Choose a darker one.`,
    ),
  accent: (ratio, least) =>
    bilingual(
      `Chữ màu nhấn trên nền màu chính khó đọc: tương phản ${ratio}, cần ít nhất ${least}. Hãy chọn màu sáng hơn.`,
      `Letters in this colour are hard to read on the main colour: contrast ${ratio}, at least ${least} is needed. Choose a lighter one.`,
    ),
};

const readable =
  (field: keyof Colours): TextFieldSingleValidation =>
  (value, { req, siblingData }) => {
    if (!value) return true;
    if (!COLOUR.test(value)) return inLanguageOf(req, NO_COLOUR);
    const colours = typed.safeParse(siblingData).data;
    const isWhole = Object.values(colours ?? {}).every((one) => one === null || COLOUR.test(one));
    const fault = colours && isWhole ? colourFault(colours) : null;
    if (fault?.field !== field) return true;
    return inLanguageOf(req, HARD_TO_READ[field](decimal(fault.ratio), decimal(fault.least)));
  };

/** As Vietnamese write it: `4,5`. */
const decimal = (value: number) => value.toFixed(1).replace(".", ",");

function colour(name: keyof Colours, label: Bilingual, description: Bilingual): TextField {
  return {
    name,
    type: "text",
    label,
    validate: readable(name),
    admin: {
      width: "50%",
      placeholder: name === "main" ? USUAL_MAIN : "#f6d98f",
      description,
      components: { afterInput: ["/features/front-page/components/pick-colour.tsx#PickColour"] },
    },
  };
}

/** What every page of the site looks like: the emblem and the colours of the office. */
export const appearanceFields: Field[] = [
  {
    name: "emblem",
    type: "upload",
    relationTo: "media",
    label: bilingual("Biểu trưng", "Emblem"),
    admin: {
      description: bilingual(
        "Đứng trước tên trang, và là biểu tượng của trang trên điện thoại. Ảnh PNG nền trong suốt, cao ít nhất 512 điểm ảnh. Để trống: biểu tượng có sẵn.",
        "Stands before the name of the site, and is its icon on phones. A PNG without ground, at least 512 pixels high. Empty: the one that comes with the system.",
      ),
    },
  },
  {
    name: "colours",
    type: "group",
    label: bilingual("Màu của trang", "Colours"),
    fields: [
      {
        type: "row",
        fields: [
          colour(
            "main",
            bilingual("Màu chính", "Main colour"),
            bilingual(
              "Tên trang, liên kết, đường kẻ, nền chủ đề công tác. Để trống: đỏ.",
              "Name, links, rules, ground of the theme. Empty: red.",
            ),
          ),
          colour(
            "accent",
            bilingual("Màu nhấn", "Accent"),
            bilingual(
              "Chữ nhỏ trên nền màu chính. Để trống: vàng nhạt.",
              "Small letters on the main colour. Empty: pale gold.",
            ),
          ),
        ],
      },
    ],
  },
];
