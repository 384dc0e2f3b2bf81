import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { jpegSize, sharePictureFaults } from "./share-picture.ts";

/** The beginning of a JPEG: a comment, and a frame header that says its size. */
function jpeg(width: number, height: number): Uint8Array {
  const size = [height >> 8, height & 255, width >> 8, width & 255];
  return new Uint8Array([0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc2, 0, 17, 8, ...size, 3, 1]);
}

describe("the size of a JPEG", () => {
  it("is what its frame header says", () => {
    expect(jpegSize(jpeg(1200, 630))).toEqual({ width: 1200, height: 630 });
  });

  it.each([
    ["a PNG", [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ["nothing", []],
    ["one that is cut off", [0xff, 0xd8, 0xff, 0xfe, 0, 4]],
  ])("is none of %s", (_what, bytes) => {
    expect(jpegSize(new Uint8Array(bytes))).toBeNull();
  });
});

describe("the picture of a page that is shared", () => {
  const ORIGIN = "https://bantin.example";
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "bantin-gates-"));
    writeFileSync(join(folder, "anh.jpg"), jpeg(1200, 630));
    writeFileSync(join(folder, "nho.jpg"), jpeg(600, 315));
    writeFileSync(join(folder, "anh.txt"), "chữ");
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ["anh.jpg", []],
    ["khong.jpg", ["there is no file"]],
    ["nho.jpg", ["is 600 × 315, not 1200 × 630"]],
    ["anh.txt", ["is no JPEG"]],
  ])("%s: %j", (file, problems) => {
    const shared = {
      "og:image": `${ORIGIN}/${file}`,
      "og:image:width": "1200",
      "og:image:height": "630",
    };
    const head = { isListed: true, title: "", description: "", canonical: "", data: [], feeds: [] };
    const found = sharePictureFaults({ ...head, shared }, folder, ORIGIN);
    expect(found.map(({ problem }) => problem)).toEqual(
      problems.map((one) => expect.stringContaining(one)),
    );
  });
});
