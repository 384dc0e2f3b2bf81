import type { SearchGroup, SearchText, SearchTexts } from "@bantin/content";
import { ask, type Filters, openIndexFiles, readSearchQuery } from "../src/asking/index.ts";

/** A page of which only what matters is said. */
export function page(changes: Partial<SearchText>): SearchText {
  return {
    address: "/",
    title: "",
    isSymbol: false,
    names: [],
    summary: null,
    date: null,
    category: null,
    isWithdrawn: false,
    text: [],
    ...changes,
  };
}

/** Texts by the key of their group. */
export function textsOf(groups: Record<string, SearchText[]>): SearchTexts {
  return {
    categories: () => [],
    abbreviations: () => [],
    groups: () =>
      Object.keys(groups).map((key): SearchGroup => {
        const kind = key.startsWith("van-ban") ? "van-ban" : key === "trang" ? "trang" : "tin-tuc";
        const [, year] = /-(\d{4})/.exec(key) ?? [];
        return { key, kind, year: year ? Number(year) : null, fingerprint: key };
      }),
    texts: ({ key }) => groups[key] ?? [],
  };
}

const ALL: Filters = { kind: null, year: null, category: null };

/** The addresses that an index answers, best first. */
export async function answers(
  files: ReadonlyMap<string, Uint8Array>,
  text: string,
  filters: Partial<Filters> = {},
): Promise<string[]> {
  const index = await openIndexFiles(async (path) => {
    const bytes = files.get(path);
    if (!bytes) throw new Error(`${path} is not there`);
    return bytes;
  });
  let pages: number[] = [];
  for await (const found of ask(index, readSearchQuery(text, index.shortening), {
    ...ALL,
    ...filters,
  })) {
    pages = found.pages;
  }
  const cards = await Promise.all(pages.map((id) => index.card(id)));
  return cards.map((card) => card?.address ?? "");
}
