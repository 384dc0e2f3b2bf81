import { normalizeText } from "./normalize.ts";

/**
 * The search key of a text: lower case, no accents, đ as d, so that `Đầm Hà`, `đầm hà` and `dam ha` are one.
 * It also joins the two placements of a tone mark (`Tỉnh ủy`, `Tỉnh uỷ`). White space is left as it is.
 */
export function fold(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/đ/g, "d")
    .normalize("NFC");
}
