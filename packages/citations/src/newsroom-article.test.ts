import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { findCitations } from "./find-citations.ts";

// The newsroom's article and its worked examples are not ours to copy into the repository.
const repository = fileURLToPath(new URL("../../../", import.meta.url));
const content = join(process.env.BANTIN_SHARED ?? join(repository, "../shared"), "content");
const seedFile = join(content, "citations.seed.jsonl");
const isHere = existsSync(seedFile);

interface Seed {
  id: string;
  text: string;
  citations: {
    surface: string;
    start: number;
    end: number;
    kind: string;
    type: string;
    number: string | null;
    symbol: string | null;
    year: number | null;
    issuer: string | null;
    issuer_code: string | null;
    date: string | null;
    term?: string;
  }[];
}

function readSeeds(): Seed[] {
  const lines = readFileSync(seedFile, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line): Seed => JSON.parse(line));
}

if (!isHere) {
  console.warn(
    `SKIPPED: the newsroom's worked examples are not at ${seedFile}. Set BANTIN_SHARED.`,
  );
}

describe.skipIf(!isHere)("the newsroom's worked examples", () => {
  it.each(isHere ? readSeeds() : [])("$id", ({ text, citations }) => {
    const expected = citations.map((seed) => ({
      surface: seed.surface,
      start: seed.start,
      end: seed.end,
      kind: seed.kind,
      type: seed.type,
      number: seed.number,
      symbol: seed.symbol,
      year: seed.year,
      issuer: seed.issuer,
      issuerCode: seed.issuer_code,
      date: seed.date,
      term: seed.term ?? null,
      refersTo: null,
    }));
    expect(findCitations(text)).toMatchObject(expected);
    expect(findCitations(text)).toHaveLength(expected.length);
  });

  it("gives the article's short forms their antecedents, and leaves Nghị quyết 19 open", () => {
    const citations = findCitations(readArticle());
    const whatFor = citations
      .filter(({ kind }) => kind === "short")
      .map(({ surface, refersTo }) => [
        surface,
        refersTo === null ? null : citations[refersTo]?.symbol,
      ]);
    expect(whatFor).toEqual([
      ["Nghị quyết 06 của Tỉnh ủy", "06-NQ/TU"],
      ["Nghị quyết 50 của HĐND tỉnh", "50/NQ-HĐND"],
      ["Nghị quyết 19", null],
    ]);
  });
});

function readArticle(): string {
  return readFileSync(join(content, "000_bae7cfc8356576a3.txt"), "utf8");
}
