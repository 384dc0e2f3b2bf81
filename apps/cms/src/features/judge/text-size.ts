import { type Bilingual, bilingual } from "../../text/bilingual.ts";

/** More than any page is read to its end: a book of 200 pages. What follows is computed in one piece. */
const MOST_CHARACTERS = 400_000;
/**
 * Paragraphs, and parts of them that look different. The longest text has two thirds of it. On MongoDB a save has a piece
 * of work that grows with them, 20 ms for a thousand.
 */
const MOST_PARTS = 8_000;
/** Of a field of one line or a few. */
const MOST_IN_FIELD = 20_000;

/** Why a text is too long to be worked on; null when it is not. It looks no further than the limit. */
export function bodySizeProblem(body: unknown): Bilingual | null {
  let characters = 0;
  let parts = 0;
  const left: unknown[] = [body];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === "string") characters += value.length;
    if (typeof value !== "object" || value === null) continue;
    parts += Array.isArray(value) ? 0 : 1;
    if (parts > MOST_PARTS) return TOO_MANY_PARTS;
    if (Array.isArray(value)) for (const part of value) left.push(part);
    else if ("text" in value || "children" in value || "root" in value) {
      if ("text" in value) left.push(value.text);
      if ("children" in value) left.push(value.children);
      if ("root" in value) left.push(value.root);
    }
    if (characters > MOST_CHARACTERS) return TOO_LONG;
  }
  return characters > MOST_CHARACTERS ? TOO_LONG : null;
}

/** @returns the sentence for a field of text that is too long; null when it is not */
export function fieldSizeProblem(text: string): Bilingual | null {
  return text.length > MOST_IN_FIELD ? TOO_LONG_FOR_FIELD : null;
}

const vi = (count: number) => count.toLocaleString("vi-VN");
const en = (count: number) => count.toLocaleString("en");

const TOO_LONG = bilingual(
  `Bài dài hơn ${vi(MOST_CHARACTERS)} chữ cái, mức dài nhất trang nhận được. Hãy chia thành nhiều bài, hoặc đính kèm phần dài dưới dạng tệp PDF.`,
  `The text is longer than ${en(MOST_CHARACTERS)} characters. Divide it, or attach the long part as a PDF.`,
);
const TOO_MANY_PARTS = bilingual(
  `Bài có hơn ${vi(MOST_PARTS)} đoạn và chỗ đổi kiểu chữ, mức nhiều nhất trang nhận được. Hãy chia thành nhiều bài, hoặc dán lại dưới dạng chữ thuần (Ctrl+Shift+V).`,
  `The text has more than ${en(MOST_PARTS)} paragraphs and changes of style. Divide it, or paste it as plain text (Ctrl+Shift+V).`,
);
const TOO_LONG_FOR_FIELD = bilingual(
  `Ô này nhận nhiều nhất ${vi(MOST_IN_FIELD)} chữ cái. Hãy viết ngắn lại.`,
  `This field takes ${en(MOST_IN_FIELD)} characters at most. Make it shorter.`,
);
