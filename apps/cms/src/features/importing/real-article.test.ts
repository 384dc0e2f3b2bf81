import { cleanLine } from "@bantin/vietnamese";
import { describe, expect, it } from "vitest";
import { decodeExport } from "./decode-export.ts";
import { parseExport } from "./parse-export.ts";
import { realExports } from "./real-article.testing.ts";
import { paragraphsToLexical } from "./to-lexical.ts";

const files = realExports();

function read(bytes: Uint8Array) {
  const decoded = decodeExport(bytes);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.errors));
  const parsed = parseExport(decoded.value);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
  return { text: decoded.value, ...parsed.value };
}

describe.skipIf(files.length === 0)("the newsroom's own export", () => {
  it.each(files)("$name comes back whole, word for word", ({ bytes }) => {
    const { text, campaign, article } = read(bytes);
    const blocks = text.split(/\n\s*\n/).map(cleanLine);
    expect(article.title).toBe(blocks[1]);
    expect(article.paragraphs).toEqual(blocks.slice(2, -1));
    expect(blocks.at(-1)).toBe(`${article.byline} (Theo ${article.sourceName})`);
    const days = ["from", "to"].map((end) => {
      const iso = end === "from" ? campaign.anniversary.from : campaign.anniversary.to;
      return iso?.split("-").reverse().join("/");
    });
    expect(blocks[0]).toBe(
      `${campaign.kind} ${campaign.year}: "${campaign.slogan}" - ${campaign.occasion} (${days.join(" - ")})`,
    );
    expect(paragraphsToLexical(article.paragraphs).root.children).toHaveLength(blocks.length - 3);
  });

  const wrap = (line: string) => line.trim().replace(/(.{60,72}?) /g, "$1\n");
  const variants: [string, (text: string) => string][] = [
    ["single line breaks", (text) => text.replace(/\n+/g, "\n")],
    ["decomposed letters and CRLF", (text) => text.normalize("NFD").replaceAll("\n", "\r\n")],
    ["no-break spaces and eth", (text) => text.replaceAll(" ", "\u00A0").replaceAll("Đ", "\u00D0")],
    ["curly quotes and a long dash", (text) => text.replace(/"(.+)" -/, "“$1” —")],
    ["lines wrapped by a mail program", (text) => text.split("\n").map(wrap).join("\n")],
  ];
  it.each(variants)("reads the same with %s", (_what, change) => {
    const { text, campaign, article } = read(files[0]?.bytes ?? new Uint8Array());
    const changed = read(new TextEncoder().encode(change(text)));
    expect(changed.campaign).toEqual(campaign);
    expect(changed.article).toEqual(article);
  });

  it("belongs to October 2022, though its theme line says 2020", () => {
    const { campaign, article, dateEvidence } = read(files[0]?.bytes ?? new Uint8Array());
    expect(campaign.year).toBe(2020);
    expect(article.publishedAt).toBe("2022-10-23T17:00:00.000Z");
    expect(dateEvidence).toContain("trong năm 2022");
    expect(dateEvidence).toContain("Không lấy năm 2020: bài dẫn văn bản đề 13/10/2021");
  });

  it("gets a summary that ends at a clause", () => {
    const { article } = read(files[0]?.bytes ?? new Uint8Array());
    expect(article.summary.length).toBeLessThanOrEqual(281);
    expect(article.paragraphs[0]).toContain(article.summary.slice(0, -1));
    expect(article.summary.endsWith("nông thôn mới…")).toBe(true);
  });
});
