import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { run } from "./citations.ts";

const folder = mkdtempSync(join(tmpdir(), "citations-"));
const article = join(folder, "article.txt");
writeFileSync(
  article,
  "Tin vùng cao\n\nXã thực hiện Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy. Nghị quyết 06 có 5 nhiệm vụ.",
);
const other = join(folder, "other.txt");
writeFileSync(other, "Hôm nay trời đẹp.");
const notText = join(folder, "scan.bin");
writeFileSync(notText, Uint8Array.of(0xff, 0xfe, 0x00));

let out: string;
let err: string;

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    out += `${line}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    err += `${line}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("bantin citations", () => {
  it("prints a row for each citation, with its line, and says how many there were", async () => {
    expect(await run([article])).toBe(0);
    expect(out.split("\n")[2]).toMatch(
      /^0\s+3\s+party\s+Nghị quyết\s+06-NQ\/TU\s+2021\s+Tỉnh ủy \(TU\)/,
    );
    expect(out.split("\n")[3]).toMatch(/^1\s+3\s+short\s+Nghị quyết\s+06\s+#0\s+Nghị quyết 06$/);
    expect(out).toMatch(/2 citations in 1 file\.\n$/);
  });

  it("prints JSON and nothing else with --json", async () => {
    expect(await run(["--json", article, other])).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { file: article, citations: [{ symbol: "06-NQ/TU" }, { refersTo: 0 }] },
      { file: other, citations: [] },
    ]);
  });

  it("names the files when there are several", async () => {
    expect(await run([article, other])).toBe(0);
    expect(out).toContain(`${other}:`);
    expect(out).toMatch(/2 citations in 2 files\.\n$/);
  });

  it("tells how many of labelled sentences are read right, beside a regular expression", async () => {
    const labelled = join(folder, "labelled.txt");
    writeFileSync(
      labelled,
      "Theo ⟦Nghị quyết số 06-NQ/TU⟧. | party Nghị quyết 06-NQ/TU; (TU)\nTheo ⟦BLHS⟧. | named Bộ luật; “Bộ luật Hình sự”\nHôm nay trời đẹp.\n",
    );
    expect(await run(["score", "--json", labelled])).toBe(0);
    expect(JSON.parse(out)).toMatchObject([
      { sentences: 3, spans: { right: 2, f1: 1 }, baseline: { right: 1, recall: 0.5 } },
    ]);
    out = "";
    expect(await run(["score", labelled])).toBe(0);
    expect(out).toContain("a regular expression:  precision 1.000, recall 0.500, F1 0.667");
  });

  it("says why labelled sentences cannot be read, with status 1", async () => {
    expect(await run(["score", join(folder, "none.txt")])).toBe(1);
    expect(err).toContain("none.txt");
  });

  it("explains itself with --help", async () => {
    expect(await run(["--help"])).toBe(0);
    expect(out).toMatch(/^Usage: bantin citations/);
  });

  it.each([
    [[], "No FILE is given."],
    [["--xml", "a.txt"], "--xml"],
  ])("refuses the arguments %j with status 2", async (argv, problem) => {
    expect(await run(argv)).toBe(2);
    expect(err).toContain(problem);
  });

  it.each([
    [join(folder, "none.txt"), "there is no such file"],
    [folder, "it is a directory"],
    [notText, "it is not UTF-8 text"],
  ])("says why %s cannot be read, with status 1", async (file, problem) => {
    expect(await run([file])).toBe(1);
    expect(err).toContain(problem);
    expect(out).toBe("");
  });
});
