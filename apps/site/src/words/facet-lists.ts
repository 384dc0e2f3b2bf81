import type { FacetListName } from "@bantin/content";
import { type DocumentFacet, EFFECT_STATUS_SLUGS, EFFECT_STATUSES } from "@bantin/contract";
import { statusWord, typeWord } from "./documents.ts";

/** What each facet sorts by. */
export const FACET_WORDS: Readonly<Record<DocumentFacet, string>> = {
  loai: "Loại văn bản",
  "co-quan": "Cơ quan ban hành",
  "linh-vuc": "Lĩnh vực",
  "hieu-luc": "Tình trạng hiệu lực",
};

/** What a value of a facet is called: `Nghị quyết`, `Tỉnh ủy Quảng Ninh`, `Còn hiệu lực`. */
export function facetListWord({ facet, value, name }: FacetListName): string {
  if (facet === "loai") return typeWord(value);
  const status = EFFECT_STATUSES.find((status) => EFFECT_STATUS_SLUGS[status] === value);
  return facet === "hieu-luc" && status ? statusWord(status) : (name ?? value);
}

/** The heading of a list of documents that have one value in common. */
export function facetListTitle(facetList: FacetListName): string {
  const word = facetListWord(facetList);
  switch (facetList.facet) {
    case "loai":
      return word;
    case "co-quan":
      return `Văn bản của ${word}`;
    case "linh-vuc":
      return `Văn bản lĩnh vực ${lowerFirst(word)}`;
    case "hieu-luc":
      return `Văn bản ${lowerFirst(word)}`;
  }
}

/** `năm 2021`, or that the year is not known. */
export function yearWords(year: number | null): string {
  return year === null ? "không rõ năm" : `năm ${year}`;
}

/** Unless the first word is all capitals, as `OCOP`. */
function lowerFirst(word: string): string {
  return /^\p{Lu}\p{Lu}/u.test(word)
    ? word
    : word.charAt(0).toLocaleLowerCase("vi") + word.slice(1);
}
