import { examples } from "@bantin/contract/examples";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteUnderTest, startSite, thingOf, words } from "./site-under-test.ts";

const MINIMAL = "a0000000-0000-4000-8000-000000000002";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe("a build after a change", () => {
  it("shows the theme of the day it is built for", async () => {
    await site.build({ BUILD_DATE: "2022-11-15" });
    const banner = words(await site.page("/"), "main .theme-large");
    expect(banner).toContain("Chủ đề công tác năm 2022");
    expect(banner).toContain("“Sông Mơ chung sức vì vùng cao no ấm (mẫu)”");
    expect(banner).toContain("Chào mừng kỷ niệm 60 năm");
    expect(banner).toContain("15/11/1962 – 15/11/2022");

    await site.build({ BUILD_DATE: "2023-03-01" });
    expect(words(await site.page("/van-ban/"), ".theme-line")).toContain("giữ rừng, giữ nước");

    await site.build({ BUILD_DATE: "2026-01-01" });
    expect((await site.page("/"))(".theme-large, .theme-line")).toHaveLength(0);
    // An article keeps the theme under which it was written.
    const article = await site.page(
      "/tin-tuc/2022/10/giao-ban-thuong-truc-huyen-uy-song-mo-thang-muoi/",
    );
    expect(words(article, ".own-theme")).toContain("Sông Mơ chung sức");
  });

  it("tells machines and readers alike that a law has ended, from that day on", async () => {
    const { state } = examples.resolutions;
    site.cms.content.edit("resolutions", state.id, { expiryDate: "2022-11-30T02:00:00.000Z" });
    for (const [today, force, status] of [
      ["2022-11-29", "https://schema.org/InForce", "Tình trạng hiệu lực Còn hiệu lực"],
      ["2022-11-30", "https://schema.org/NotInForce", "Tình trạng hiệu lực Hết hiệu lực"],
    ] as const) {
      await site.build({ BUILD_DATE: today });
      const page = await site.page("/van-ban/hdnd-tinh-hai-lam/khoa-xiv/nghi-quyet/21/");
      expect(words(page, ".facts")).toContain(status);
      expect(thingOf(page, "Legislation")).toMatchObject({ legislationLegalForce: force });
    }
  });

  it("has nothing of a draft", async () => {
    site.cms.content.put("articles", {
      ...site.cms.content.published("articles")[0],
      id: "ban-nhap",
      title: "Tin chưa duyệt",
      slug: "tin-chua-duyet",
      _status: "draft",
    });
    await site.build();
    expect(await site.file("/tin-tuc/2022/10/tin-chua-duyet/index.html")).toBeNull();
    expect(await site.file("/sitemap.xml")).not.toContain("tin-chua-duyet");
    expect(await site.file("/index.html")).not.toContain("Tin chưa duyệt");
  });

  it("takes down what was unpublished and says so at its address", async () => {
    site.cms.content.unpublish("articles", MINIMAL);
    site.cms.content.put("redirects", {
      id: "go-bo",
      createdAt: "2022-11-20T02:00:00.000Z",
      from: "/tin-tuc/2022/11/thon-khe-lam-co-nuoc-sach/",
      kind: "gone",
      title: "Thôn Khe Lam có nước sạch (mẫu)",
    });
    await site.build();
    const page = await site.page("/tin-tuc/2022/11/thon-khe-lam-co-nuoc-sach/");
    expect(words(page, "h1")).toBe("Nội dung này đã được gỡ bỏ");
    expect(words(await site.page("/tin-tuc/"), "main")).not.toContain("Thôn Khe Lam có nước sạch");
  });

  it("tells followers of a document type that its last document was taken down", async () => {
    const FEED = "/van-ban/loai/chi-thi/rss.xml";
    expect(await site.file(FEED)).not.toBeNull();
    site.cms.content.unpublish("resolutions", examples.resolutions.stub.id);
    site.cms.content.put("redirects", {
      id: "go-chi-thi",
      createdAt: "2022-11-20T02:00:00.000Z",
      from: "/van-ban/tinh-uy-hai-lam/khoa-xiv/chi-thi/12/",
      kind: "gone",
    });
    await site.build();
    expect(await site.file(FEED)).toBeNull();
    expect(await site.file("_redirects")).toContain(`${FEED} ${FEED} 410\n`);
  });

  it("says on every page when the organisation has ended", async () => {
    site.cms.content.setGlobal("site-settings", {
      ...site.cms.content.global("site-settings"),
      ended: { isEnded: true, date: "2025-06-30T17:00:00.000Z", url: "https://moi.example" },
    });
    await site.build();
    const notice = await site.page("/van-ban/");
    expect(words(notice, ".ended-organisation")).toBe(
      "Huyện ủy Sông Mơ (mẫu) đã kết thúc hoạt động từ ngày 1/7/2025. Tin, bài và văn bản trên trang này được giữ lại để tra cứu. Xem cơ quan kế thừa",
    );
  });
});
