import { toSlug } from "@bantin/vietnamese";

/** A part of a document, as the words before a citation point at it: `điểm a khoản 2 Điều 5`. */
export interface Pinpoint {
  /** Offset of its first character in the text as given. Later items of a list carry only their own part. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** Điều: `5`, `12a`; null where only a smaller part is named. */
  article: string | null;
  /** Khoản: `2`, `3a`. */
  clause: string | null;
  /** Điểm: `a`, `đ`, `1`. */
  point: string | null;
}

/**
 * The id of the place on a document's page that a pinpoint means: `dieu-5-khoan-2-diem-a`. Equal for equal
 * places, different for different ones (`điểm d` and `điểm đ` are two).
 */
export function pinpointAnchor({
  article,
  clause,
  point,
}: Omit<Pinpoint, "start" | "end">): string {
  const parts = [
    ["dieu", article],
    ["khoan", clause],
    ["diem", point],
  ] as const;
  return parts
    .flatMap(([word, value]) => (value === null ? [] : [`${word}-${anchorPart(value)}`]))
    .join("-");
}

function anchorPart(value: string): string {
  return toSlug(value.toLowerCase().replaceAll("đ", "dd"));
}
