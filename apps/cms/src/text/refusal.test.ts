import { expect, it } from "vitest";
import { mendWords, oneMessage } from "./refusal.ts";

it.each([
  ["Tiêu đề", "Ô này đang trống. Hãy điền vào.", "Tiêu đề: Ô này đang trống. Hãy điền vào."],
  ["Số ký hiệu", "Số ký hiệu chưa đúng: ô đang trống.", "Số ký hiệu chưa đúng: ô đang trống."],
  ["Số", "Sốt", "Số: Sốt"],
  ["Đường dẫn", "Ô “Đường dẫn” đang trống.", "Ô “Đường dẫn” đang trống."],
  ["", "Chưa có tệp nào.", "Chưa có tệp nào."],
])("the field %s that says “%s” is one message: %s", (label, message, expected) => {
  expect(oneMessage([{ label, message }])).toBe(expected);
});

it("has no commas within its lines, of which the form makes a list", () => {
  const problems = [
    { label: "Năm", message: "Ô này đang trống. Hãy điền vào." },
    { label: "Địa chỉ", message: "Hãy ghi địa chỉ, ví dụ /tin-tuc/." },
  ];
  expect(oneMessage(problems).split(",")).toEqual([
    "Chưa lưu được: Năm: Ô này đang trống. Hãy điền vào",
    " Địa chỉ: Hãy ghi địa chỉ\u201A ví dụ /tin-tuc/",
  ]);
});

it.each([
  [
    "Document with ID 6b0e8b48 is currently locked by another user and cannot be updated.",
    /^Đang có người khác mở nội dung này.*“Tiếp quản”/,
  ],
  ["Something went wrong.", /^Máy chủ gặp lỗi/],
  ["Đường dẫn này đã có.", /^Đường dẫn này đã có\.$/],
])("of “%s” staff read words that they can act on", (message, words) => {
  expect(mendWords(message)).toMatch(words);
});
