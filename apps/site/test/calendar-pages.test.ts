import ICAL from "ical.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SiteUnderTest, startSite, words } from "./site-under-test.ts";

const WEEK = "/lich-cong-tac/2022/tuan-44/";
const CURRENT = "/lich-cong-tac/";

let site: SiteUnderTest;
beforeAll(async () => {
  site = await startSite();
  await site.build({ BUILD_DATE: "2022-11-05" });
});
afterAll(() => site.close());

describe("the page of a week", () => {
  it("shows days, hours, what, who and where, with the file to download", async () => {
    const page = await site.page(WEEK);
    expect(words(page, "h1")).toBe("Lịch công tác tuần 44 năm 2022 (31/10–6/11)");
    expect(words(page, ".calendar-note")).toBe("Lịch này thay cho giấy mời (mẫu).");
    const days = page(".calendar-day").toArray();
    expect(days.map((day) => page(day).text().trim())).toEqual([
      "Thứ Hai, 31/10",
      "Thứ Tư, 2/11",
      "Thứ Bảy, 5/11",
    ]);
    const [first] = page(".calendar-entry").toArray();
    expect(page(first).text().replace(/\s+/g, " ")).toMatch(
      /08:00–09:30.*Giao ban Thường trực Huyện ủy.*Chủ trì: Bí thư.*Thành phần: Thường trực.*Phòng họp số 1/,
    );
    expect(page(first).find("a[download]").attr("href")).toMatch(/^\/tep\/.*\.pdf$/);
    expect(words(page, ".calendar")).toContain("Không có lịch.");
  });

  it("leads to the weeks about it, and past what was withdrawn", async () => {
    const page = await site.page(WEEK);
    const links = page(".neighbours a").toArray();
    expect(links.map((link) => page(link).attr("href"))).toEqual(["/lich-cong-tac/2022/tuan-45/"]);
    const withdrawn = await site.page("/lich-cong-tac/2022/tuan-43/");
    expect(words(withdrawn, "main .notice")).toContain("Lịch này đã được thu hồi");
    expect(withdrawn('meta[name="robots"]').attr("content")).toBe("noindex");
  });

  it("has a file for calendar programs that holds its entries", async () => {
    const page = await site.page(WEEK);
    const address = page('a[type="text/calendar"]').attr("href") ?? "";
    expect(address).toBe(`${WEEK}lich.ics`);
    const events = new ICAL.Component(
      ICAL.parse((await site.file(address)) ?? ""),
    ).getAllSubcomponents("vevent");
    expect(events.map((event) => event.getFirstPropertyValue("summary"))).toEqual([
      "Giao ban Thường trực Huyện ủy (mẫu)",
      "Tiếp công dân định kỳ (mẫu)",
      "Ra quân trồng cây (mẫu)",
    ]);
  });
});

describe("this week's page, and the home page", () => {
  it("show the calendar of the week, and today", async () => {
    expect(words(await site.page(CURRENT), "h1")).toBe(
      "Lịch công tác tuần 44 năm 2022 (31/10–6/11)",
    );
    const home = await site.page("/");
    expect(words(home, 'section[aria-labelledby="lich-hom-nay"]')).toContain(
      "Thứ Bảy, 5/11 07:30–11:00 Ra quân trồng cây (mẫu) (Xã Sông Mơ (mẫu))",
    );
    expect(home(`a[href="${WEEK}"]`)).toHaveLength(1);
  });

  it("say so when the week has none, and lead to the newest", async () => {
    await site.build({ BUILD_DATE: "2022-11-15" });
    const page = await site.page(CURRENT);
    expect(words(page, "h1")).toContain("tuần 46 năm 2022");
    expect(words(page, ".calendar-none")).toBe(
      "Chưa có lịch công tác của tuần này. Lịch mới nhất: Tuần 45 năm 2022 (7/11–13/11).",
    );
    expect(page('.calendar-none a[href="/lich-cong-tac/2022/tuan-45/"]')).toHaveLength(1);
    expect((await site.page("/"))("#lich-hom-nay")).toHaveLength(0);
  });
});
