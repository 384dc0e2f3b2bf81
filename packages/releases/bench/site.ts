/** A site in the shape of the real one: a page an article, lists, hashed assets. */
export interface BenchSite {
  files: Map<string, Uint8Array>;
  /** What one edit changes: an article, its month's list, the front page, the feed. */
  edit(number: number): Map<string, Uint8Array>;
}

const PAGE_BYTES = 12_000;
const YEARS = 10;
const SENTENCE =
  "Ban Thường vụ Huyện ủy Đầm Hà ban hành nghị quyết về phát triển kinh tế - xã hội. ";
const FILLER = SENTENCE.repeat(Math.ceil(PAGE_BYTES / Buffer.byteLength(SENTENCE)));

export function benchSite(pages: number): BenchSite {
  const files = new Map<string, Uint8Array>();
  const months = new Set<string>();
  for (let number = 0; number < pages; number += 1) {
    files.set(`${articleOf(number)}/index.html`, page(`article ${number}`));
    months.add(monthOf(number));
  }
  for (const month of months) files.set(`${month}/index.html`, page(`list of ${month}`));
  for (const list of ["index.html", "tin-tuc/index.html", "rss.xml"]) files.set(list, page(list));
  for (let number = 0; number < 20; number += 1) {
    files.set(`_astro/style.${number}abcdef.css`, Buffer.from(`.a${number}{}`));
  }
  return {
    files,
    edit(number) {
      const article = (number * 7919) % pages;
      const changed = [
        `${articleOf(article)}/index.html`,
        `${monthOf(article)}/index.html`,
        "index.html",
        "rss.xml",
      ];
      return new Map(changed.map((path) => [path, page(`${path}, edit ${number}`)]));
    },
  };
}

function monthOf(article: number): string {
  const month = Math.floor(article / YEARS) % 12;
  return `tin-tuc/${2016 + (article % YEARS)}/${String(month + 1).padStart(2, "0")}`;
}

function articleOf(article: number): string {
  return `${monthOf(article)}/dai-hoi-dang-bo-huyen-lan-thu-${article}`;
}

function page(text: string): Uint8Array {
  return Buffer.from(`<!doctype html><title>${text}</title><p>${FILLER}</p>`);
}
