import { readdirSync, readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { files, pictures } from "./uploads.ts";

const folder = (name: string) => new URL(`${name}/`, import.meta.url);
const namesIn = (name: string) => readdirSync(folder(name)).sort();

describe("sample pictures", () => {
  it.each(pictures)("$filename is a small picture of 1600 × 900", async ({ filename }) => {
    const bytes = readFileSync(new URL(filename, folder("pictures")));
    expect(await sharp(bytes).metadata()).toMatchObject({
      width: 1600,
      height: 900,
      format: "webp",
    });
    // What it shows can be decoded to the last row.
    expect((await sharp(bytes).stats()).entropy).toBeGreaterThan(1);
    expect(bytes.length).toBeLessThan(150_000);
  });

  it("are all there is in their folder", () => {
    expect(pictures.map(({ filename }) => filename).sort()).toEqual(namesIn("pictures"));
  });

  it("say that they are made up, and are described for those who cannot see them", () => {
    for (const { alt, credit } of pictures) {
      expect(credit).toBe("Tranh minh họa: phần mềm Bản tin");
      expect(alt).toMatch(/^Tranh vẽ /);
      expect(alt.length).toBeGreaterThan(50);
    }
  });
});

describe("sample files", () => {
  it("are all there is in their folder, and say that they are samples", () => {
    expect(files.map(({ filename }) => filename).sort()).toEqual(namesIn("files"));
    for (const { filename, title } of files) {
      expect(title).toContain("mẫu");
      const pdf = readFileSync(new URL(filename, folder("files")), "latin1");
      expect(pdf).toMatch(/^%PDF-1\.4\n/);
      expect(pdf).toContain("(BAN SAO MAU) Tj");
    }
  });
});
