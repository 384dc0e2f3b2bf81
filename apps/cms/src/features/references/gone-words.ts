import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import type { GoneAnswer } from "./api.ts";
import type { TextReference } from "./references.ts";

/** A sentence for each link and each picture of a text that leads nowhere: which it is, and what to do. */
export function goneWords(
  references: readonly TextReference[],
  gone: GoneAnswer["gone"],
): Bilingual[] {
  const sentences = references.flatMap((reference): Bilingual[] => {
    const found = gone.find(({ collection, id }) => {
      return collection === reference.collection && id === reference.id;
    });
    if (!found) return [];
    if (reference.collection === "media") return [PICTURE_GONE];
    return [found.place === "trash" ? inTrash(reference.words) : deleted(reference.words)];
  });
  return [...new Map(sentences.map((sentence) => [sentence.vi, sentence])).values()];
}

const PICTURE_GONE = bilingual(
  "Trong bài có ảnh đã bị xóa nên trang bỏ qua ảnh đó. Hãy xóa chỗ ảnh trống hoặc chọn ảnh khác.",
  "A picture in the text was deleted, so the page leaves it out. Remove its place or choose another.",
);

function inTrash(words: string): Bilingual {
  return bilingual(
    `Liên kết “${words}” dẫn đến nội dung đang ở thùng rác nên trên trang chỉ còn là chữ. Hãy khôi phục nội dung đó hoặc bỏ liên kết.`,
    `The link “${words}” leads to something in the trash, so the page shows its words alone. Restore it, or remove the link.`,
  );
}

function deleted(words: string): Bilingual {
  return bilingual(
    `Liên kết “${words}” dẫn đến nội dung đã bị xóa nên trên trang chỉ còn là chữ. Hãy chọn nội dung khác hoặc bỏ liên kết.`,
    `The link “${words}” leads to something that was deleted, so the page shows its words alone. Choose something else, or remove the link.`,
  );
}
