import { type Card, type IndexFiles, kindOf, type SearchQuery } from "@bantin/search/asking";
import { showMarked } from "./marked-text.ts";

/** What readers call the kinds of results, in the order in which they choose from them. */
export const KINDS = {
  "tin-tuc": "Tin, bài",
  "van-ban": "Văn bản",
  "chu-de": "Chủ đề công tác",
  "lich-cong-tac": "Lịch công tác",
  trang: "Chuyên mục, trang khác",
};
const KIND_NAMES = new Map(Object.entries(KINDS));

/** A result as an item of the list: a link, what it is, and some words of it. */
export function resultItem(
  card: Card,
  groupKey: string,
  { manifest }: IndexFiles,
  question: SearchQuery,
): { item: HTMLLIElement; excerpt: HTMLElement } {
  const item = document.createElement("li");
  const heading = document.createElement("h2");
  const link = document.createElement("a");
  link.className = "headline";
  link.href = card.address;
  showMarked(link, card.title, question);
  heading.append(link);
  const category = manifest.categories.find(({ slug }) => slug === card.category)?.name;
  const kind = KIND_NAMES.get(kindOf(groupKey)) ?? "";
  const about = document.createElement("p");
  about.className = "meta";
  const ofSite = category === undefined ? "Trang của cổng" : "Chuyên mục";
  const words = kind === KINDS.trang ? [ofSite] : [kind, category, dayWords(card.date)];
  for (const text of words.filter(Boolean)) about.append(partOf(text ?? ""));
  if (card.isWithdrawn) about.append(partOf("Đã thu hồi", "label"));
  const excerpt = document.createElement("p");
  excerpt.className = "search-excerpt";
  showMarked(excerpt, card.summary, question);
  item.append(heading, about, excerpt);
  return { item, excerpt };
}

function partOf(text: string, className = ""): HTMLSpanElement {
  const part = document.createElement("span");
  part.className = className;
  part.textContent = text;
  return part;
}

function dayWords(date: string): string {
  const [year, month, day] = date.split("-");
  return day ? `${day}/${month}/${year}` : "";
}
