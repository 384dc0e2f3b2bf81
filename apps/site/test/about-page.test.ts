import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await startSite();
  await site.build();
});
afterAll(() => site.close());

it("says who publishes the site, who answers for it, and how to reach them", async () => {
  const page = await site.page("/gioi-thieu/");
  expect(words(page, "h1")).toBe("Giới thiệu và liên hệ");
  expect(words(page, ".body h2")).toBe("Gửi tin, bài (mẫu)");
  expect(page(".body a").attr("href")).toBe("/van-ban/");
  const facts = page(".facts > div").toArray();
  expect(facts.map((row) => page(row).find("dt").text())).toEqual([
    "Cơ quan",
    "Cơ quan cấp trên",
    "Chịu trách nhiệm nội dung",
    "Người phụ trách",
    "Giấy phép",
    "Địa chỉ",
    "Giờ làm việc",
    "Điện thoại",
    "Thư điện tử",
  ]);
  expect(page('.facts a[href="tel:0000000000"]')).toHaveLength(1);
  expect((await site.page("/404.html"))('footer a[href="/gioi-thieu/"]')).toHaveLength(1);
});

it("stands also where nobody has written anything yet", async () => {
  site.cms.content.setGlobal("site-settings", examples.siteSettings.minimal);
  await site.build();
  const page = await site.page("/gioi-thieu/");
  expect(page(".facts > div")).toHaveLength(1);
  expect(page(".body")).toHaveLength(0);
});
