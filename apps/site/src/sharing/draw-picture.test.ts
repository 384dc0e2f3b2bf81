import { expect, test } from "vitest";
import { jpegSize } from "../../gates/machines/share-picture.ts";
import { drawSharePicture } from "./draw-picture.ts";

const words = {
  kicker: "HĐND tỉnh Hải Lâm (mẫu)",
  title: "Nghị quyết số 21/NQ-HĐND",
  summary: "Về chương trình phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số".repeat(3),
};

test("the same words make the same JPEG of 1200 × 630, and others another", async () => {
  const one = await drawSharePicture({ siteName: "Bản tin Mẫu", words });
  expect(jpegSize(one)).toEqual({ width: 1200, height: 630 });
  expect(await drawSharePicture({ siteName: "Bản tin Mẫu", words })).toEqual(one);
  expect(await drawSharePicture({ siteName: "Bản tin Mẫu", words: null })).not.toEqual(one);
});
