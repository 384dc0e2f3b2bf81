import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteUnderTest, startSite, thingOf, words } from "./site-under-test.ts";

const ARTICLE = "/tin-tuc/2022/10/giao-ban-thuong-truc-huyen-uy-song-mo-thang-muoi/";
const DOCUMENT = "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/07/";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await startSite();
  await site.build();
});
afterAll(() => site.close());

describe("the article page", () => {
  it("shows title, summary, place, times with their zone, byline and source", async () => {
    const page = await site.page(ARTICLE);
    expect(words(page, "h1")).toBe("Giao ban Thường trực Huyện ủy Sông Mơ tháng Mười (mẫu)");
    expect(words(page, ".kicker")).toBe("Nông thôn mới (mẫu)");
    expect(words(page, ".sapo")).toContain("tiến độ xây dựng nông thôn mới");
    expect(words(page, ".article-head .meta")).toBe(
      "Sông Mơ Thứ Hai, ngày 24 tháng 10 năm 2022, 10:32 (giờ Việt Nam) Cập nhật ngày 26/10/2022",
    );
    expect(words(page, ".attribution")).toBe("Thu Mẫu (Theo Báo Hải Lam (mẫu))");
    expect(page(".source a").attr("href")).toBe("https://hailam.example/bao/giao-ban");
  });

  it("shows every paragraph, with the editor's emphasis and links to public documents", async () => {
    const page = await site.page(ARTICLE);
    expect(words(page, ".body > p:first-child")).toBe(
      "Ngày 24/10, Thường trực Huyện ủy Sông Mơ họp giao ban (mẫu). Hội nghị đánh giá việc thực hiện Nghị quyết số 07-NQ/TU của Tỉnh ủy và Nghị quyết số 21/NQ-HĐND của HĐND tỉnh Hải Lam.",
    );
    expect(words(page, ".body strong")).toBe("Nghị quyết số 07-NQ/TU");
    expect(page(`.body a[href="${DOCUMENT}"]:not(.citation)`).text()).toBe("toàn văn Nghị quyết");
    expect(page(".body h2").attr("id")).toBe("muc-ket-qua-chin-thang-mau");
  });

  it("links each document that it mentions, whole, with what it is about", async () => {
    const page = await site.page(ARTICLE);
    const links = page(".body .citation").toArray();
    expect(links.map((link) => page(link).text())).toEqual([
      "Nghị quyết số 07-NQ/TU của Tỉnh ủy",
      "Nghị quyết số 21/NQ-HĐND của HĐND tỉnh Hải Lam",
    ]);
    expect(page(links[0]).attr()).toEqual({
      class: "citation",
      href: DOCUMENT,
      title:
        "Về phát triển bền vững các xã vùng cao giai đoạn 2021-2025 (mẫu) (hết hiệu lực từ 31/12/2025)",
    });
    expect(words(page, ".columns-side h2")).toBe("Văn bản được nhắc đến");
  });

  it("tells machines what it is and what it cites", async () => {
    const page = await site.page(ARTICLE);
    expect(thingOf(page, "NewsArticle")).toMatchObject({
      "@type": "NewsArticle",
      headline: "Giao ban Thường trực Huyện ủy Sông Mơ tháng Mười (mẫu)",
      url: `https://bantin.example${ARTICLE}`,
      datePublished: "2022-10-24T10:32:00+07:00",
      dateModified: "2022-10-26",
      citation: [
        {
          "@type": "CreativeWork",
          identifier: "07-NQ/TU",
          url: `https://bantin.example${DOCUMENT}`,
        },
        { "@type": "Legislation", legislationIdentifier: "21/NQ-HĐND" },
      ],
    });
  });

  it("shows the pictures with size, description, caption and credit", async () => {
    const page = await site.page(ARTICLE);
    const hero = page(".hero img");
    expect(hero.attr("alt")).toBe("Hội nghị giao ban tại hội trường Huyện ủy Sông Mơ (mẫu)");
    expect([hero.attr("width"), hero.attr("height")]).toEqual(["2400", "1350"]);
    expect(hero.attr("src")).toMatch(/giao-ban-song-mo-960x540\.jpg$/);
    const lighter = page(".hero source").toArray();
    expect(lighter.map(({ attribs }) => [attribs.type, attribs.srcset?.split(",").length])).toEqual(
      [
        ["image/avif", 3],
        ["image/webp", 3],
      ],
    );
    expect(hero.attr("loading")).toBeUndefined();
    expect(words(page, ".hero figcaption")).toBe(
      "Hội nghị giao ban sáng 24/10 (mẫu). Ảnh: Tổ thông tin (mẫu)",
    );
    expect(page(".body img").attr("loading")).toBe("lazy");
  });

  it("is passed on by plain links, with its own address", async () => {
    const page = await site.page(ARTICLE);
    const links = page(".share a").toArray();
    expect(links.map((link) => new URL(page(link).attr("href") ?? "").protocol)).toEqual([
      "https:",
      "mailto:",
      "sms:",
    ]);
    expect(words(page, ".share-address")).toBe(`https://bantin.example${ARTICLE}`);
  });

  it("leads on to documents, campaign, change notes and neighbours", async () => {
    const page = await site.page(ARTICLE);
    expect(words(page, ".document-name")).toContain("Nghị quyết số 21/NQ-HĐND");
    // Once on the page: its own theme is the one in force.
    expect(page('.theme-line a[href="/chu-de/song-mo-chung-suc-2022/"]')).toHaveLength(1);
    expect(page(".own-theme")).toHaveLength(0);
    expect(words(page, ".changes")).toContain("26/10/2022: Sửa số tiêu chí của xã Đá Bạc (mẫu).");
    expect(page('.onwards a[href="/tin-tuc/2022/10/"]')).toHaveLength(1);
    expect(page(".onwards-article a").length).toBeGreaterThan(0);
  });

  it("says on top when it was withdrawn, keeps its text, and asks search engines to leave", async () => {
    const page = await site.page("/tin-tuc/2021/07/lich-tiep-cong-dan-thang-bay/");
    expect(words(page, "main .notice")).toBe(
      "Bài viết này đã được thu hồi ngày 9/7/2021. Nội dung dưới đây được giữ lại để tra cứu, không còn giá trị thông tin. Lý do: Lịch đã thay đổi; xin xem thông báo mới (mẫu).",
    );
    expect(page("main article header > h1 ~ .notice")).toHaveLength(1);
    expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
  });

  it("stands in the month it was published in Vietnam, not in UTC", async () => {
    const page = await site.page("/tin-tuc/2023/01/dem-giao-thua-duong-lich-o-xa-da-bac/");
    expect(words(page, ".article-head .meta")).toContain("ngày 1 tháng 1 năm 2023, 00:30");
  });
});

describe("the document page", () => {
  it("lists every field", async () => {
    const page = await site.page(DOCUMENT);
    expect(words(page, "h1")).toBe("Nghị quyết số 07-NQ/TU");
    const facts = page(".facts")
      .first()
      .find("div")
      .toArray()
      .map((row) => page(row).text().replace(/\s+/g, " ").trim());
    expect(facts).toEqual([
      "Loại văn bản Nghị quyết",
      "Số, ký hiệu 07-NQ/TU",
      "Cơ quan ban hành Tỉnh ủy Hải Lam (mẫu)",
      "Nhiệm kỳ Khóa XV",
      "Ngày ban hành 15/7/2021",
      "Ngày có hiệu lực 15/7/2021",
      "Ngày hết hiệu lực 31/12/2025",
      "Tình trạng hiệu lực Còn hiệu lực",
      "Người ký Bí thư (mẫu) Nguyễn Văn Mẫu",
      "Lĩnh vực Nông thôn",
      "Còn gọi là Nghị quyết vùng cao (mẫu)",
      "Nguồn hailam.example",
    ]);
  });

  it("offers its files with type and size", async () => {
    const page = await site.page(DOCUMENT);
    expect(words(page, ".files li")).toMatch(/bản có dấu \(mẫu\) \(PDF, \d+ KB\) Xem trước$/);
    const href = page(".files a").attr("href") ?? "";
    expect(await site.file(decodeURI(href))).not.toBeNull();
  });

  it("says both ways how documents stand to each other, in the order of time", async () => {
    const steps = async (address: string) => {
      const page = await site.page(address);
      const items = page(".relations .chain > li").toArray();
      return items.map((item) => page(item).text().replace(/\s+/g, " ").trim());
    };
    expect(await steps(DOCUMENT)).toEqual([
      "Thay thế Chỉ thị số 12-CT/TU Tỉnh ủy Hải Lam (mẫu)",
      "Văn bản này Nghị quyết số 07-NQ/TU",
      "Được triển khai thực hiện bởi" +
        " Nghị quyết số 21/NQ-HĐND Hội đồng nhân dân tỉnh Hải Lam (mẫu), 13/10/2021" +
        " Nghị quyết số 02-NQ/HU Huyện ủy Sông Mơ (mẫu), 30/9/2021",
    ]);
    expect(await steps("/van-ban/tinh-uy-hai-lam/khoa-xiv/chi-thi/12/")).toEqual([
      "Văn bản này Chỉ thị số 12-CT/TU",
      "Bị thay thế bởi Nghị quyết số 07-NQ/TU Tỉnh ủy Hải Lam (mẫu), 15/7/2021",
    ]);
  });

  it("tells what happened to it, and what the day of the build has still to come", async () => {
    const page = await site.page(DOCUMENT);
    const steps = page('section[aria-labelledby="dien-bien"] li').toArray();
    expect(steps.map((step) => page(step).text().replace(/\s+/g, " ").trim())).toEqual([
      "15/7/2021 Ban hành",
      "15/7/2021 Có hiệu lực",
      "31/12/2025 Sẽ hết hiệu lực",
    ]);
  });

  it("leads on to others of its type, its issuer, its field and its year", async () => {
    const page = await site.page(DOCUMENT);
    for (const address of [
      "/van-ban/loai/nghi-quyet/",
      "/van-ban/co-quan/tinh-uy-hai-lam/",
      "/van-ban/linh-vuc/nong-thon/",
      "/van-ban/nam-2021/",
    ]) {
      expect(page(`main a[href="${address}"], .breadcrumb a[href="${address}"]`)).toHaveLength(1);
      expect((await site.page(address))(`main a[href="${DOCUMENT}"]`)).toHaveLength(1);
    }
  });

  it("says on top when another one holds in its place", async () => {
    const page = await site.page("/van-ban/tinh-uy-hai-lam/khoa-xiv/chi-thi/12/");
    expect(words(page, 'aside[aria-label="Thông báo thay thế"]')).toBe(
      "Văn bản này đã bị thay thế bởi Nghị quyết số 07-NQ/TU.",
    );
  });

  it("lists the articles that mention it, newest first, with the sentence", async () => {
    const page = await site.page(DOCUMENT);
    expect(words(page, ".document-head a")).toBe("2 tin, bài nhắc đến văn bản này");
    expect(page(".citing li h3 a").first().attr("href")).toBe(ARTICLE);
    expect(words(page, ".citing li:first-child .excerpt")).toBe(
      "Hội nghị đánh giá việc thực hiện Nghị quyết số 07-NQ/TU của Tỉnh ủy và Nghị quyết số 21/NQ-HĐND của HĐND tỉnh Hải Lam.",
    );
    expect(words(page, ".citing li:first-child mark")).toBe("Nghị quyết số 07-NQ/TU của Tỉnh ủy");
  });

  it("tells machines of a law, and of a document that is none", async () => {
    const data = async (address: string, type: string) => thingOf(await site.page(address), type);
    const law = "/van-ban/hdnd-tinh-hai-lam/khoa-xiv/nghi-quyet/21/";
    expect(await data(law, "Legislation")).toMatchObject({
      "@type": "Legislation",
      legislationIdentifier: "21/NQ-HĐND",
      legislationDate: "2021-10-13",
      legislationLegalForce: "https://schema.org/InForce",
      isBasedOn: [
        { "@type": "Legislation", legislationIdentifier: "99/2020/QH14" },
        { "@type": "CreativeWork", identifier: "07-NQ/TU" },
      ],
    });
    expect(await data(DOCUMENT, "CreativeWork")).toMatchObject({
      "@type": "CreativeWork",
      identifier: "07-NQ/TU",
      dateCreated: "2021-07-15",
      encoding: [{ "@type": "MediaObject", encodingFormat: "application/pdf" }],
    });
  });

  it("says when it has no text", async () => {
    const stub = await site.page("/van-ban/tinh-uy-hai-lam/khoa-xiv/chi-thi/12/");
    expect(words(stub, ".notice")).toContain("Văn bản chưa có toàn văn.");
  });
});

describe("addresses that have ended", () => {
  it("send readers on when the page has moved", async () => {
    const page = await site.page("/tin-tuc/2022/10/giao-ban-thang-muoi/");
    expect(page('meta[http-equiv="refresh"]').attr("content")).toBe(`0; url=${ARTICLE}`);
    expect(page('link[rel="canonical"]').attr("href")).toBe(`https://bantin.example${ARTICLE}`);
    expect(page(".onward a").attr("href")).toBe(ARTICLE);
  });

  it("say plainly what is gone, why and since when", async () => {
    const page = await site.page("/tin-tuc/2020/05/thong-bao-tuyen-dung/");
    expect(words(page, "h1")).toBe("Nội dung này đã được gỡ bỏ");
    expect(words(page, "main")).toContain("“Thông báo tuyển dụng (mẫu)”");
    expect(words(page, "main")).toContain("từ ngày 26/10/2022");
    expect(words(page, "main")).toContain("Lý do: Thông báo đã hết hạn");
    expect(page('meta[name="robots"]').attr("content")).toBe("noindex");
    expect(page(".onward a").length).toBe(3);
  });

  it("are listed for web servers", async () => {
    expect(await site.file("_redirects")).toBe(
      [
        "/tin-tuc/2020/05/thong-bao-tuyen-dung/ /tin-tuc/2020/05/thong-bao-tuyen-dung/ 410",
        `/tin-tuc/2022/10/giao-ban-thang-muoi/ ${ARTICLE} 301`,
        "",
      ].join("\n"),
    );
  });
});

describe("every page", () => {
  it("shows who publishes it", async () => {
    const page = await site.page("/404.html");
    expect(page("html").attr("lang")).toBe("vi");
    expect(words(page, ".masthead")).toContain("Huyện ủy Sông Mơ (mẫu)");
    expect(words(page, "footer")).toContain("Chịu trách nhiệm nội dung: Ban Tuyên giáo");
    expect(page('footer a[href="tel:0000000000"]')).toHaveLength(1);
    expect(page("a.skip").attr("href")).toBe("#noi-dung");
  });

  it("says where to follow the news and where the data are", async () => {
    const page = await site.page("/404.html");
    expect(page('footer a[href="/theo-doi/"]')).toHaveLength(1);
    expect(page('footer a[href="/du-lieu/"]')).toHaveLength(1);
  });
});
