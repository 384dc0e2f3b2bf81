import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { pictures } from "./pictures.ts";

describe("sample pictures", () => {
  it.each(pictures)(
    "$key is a picture of 1600 × 900 that sharp can turn into WebP",
    async (item) => {
      const image = await sharp(Buffer.from(item.draw()))
        .webp()
        .toBuffer({ resolveWithObject: true });
      expect(image.info).toMatchObject({ width: 1600, height: 900, format: "webp" });
      expect(image.info.size).toBeGreaterThan(5_000);
    },
  );

  it.each(pictures)("$key needs nothing from elsewhere and holds no words", ({ draw }) => {
    expect(draw()).not.toMatch(/<text|<script|<image|href|NaN|undefined/);
    expect(draw()).toBe(draw());
  });

  it("are each described for those who cannot see them", () => {
    for (const { alt } of pictures) expect(alt.length).toBeGreaterThan(50);
    expect(new Set(pictures.map(({ filename }) => filename)).size).toBe(pictures.length);
  });
});
