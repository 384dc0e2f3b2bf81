import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { DAY, withSite } from "../../test/with-cms.ts";
import { openContent, openStore } from "../index.ts";

describe("the site's own words", () => {
  test("come with menus whose targets are resolved", async () => {
    const { sync, content } = await withSite();
    await sync();
    expect(content.site()).toMatchObject({
      siteName: examples.siteSettings.full.siteName,
      header: [
        { label: "Trang chủ", href: "/" },
        { label: "Tin tức", href: "/tin-tuc/" },
        { label: "Nông thôn mới", href: "/chuyen-muc/nong-thon-moi/" },
        { label: "Văn bản", href: "/van-ban/" },
        { label: "Chủ đề", href: "/chu-de/" },
      ],
    });
  });

  test("leave out a menu item whose category is gone", async () => {
    const { sync, cms, content } = await withSite();
    cms.content.remove("categories", examples.categories.full.id);
    await sync();
    expect(content.site().header.map(({ label }) => label)).not.toContain("Nông thôn mới");
  });

  test("do without menus that nobody made", async () => {
    const { sync, cms, content } = await withSite();
    cms.content.setGlobal("navigation", examples.navigation.neverSaved);
    await sync();
    expect(content.site()).toMatchObject({ header: [], footer: [] });
  });
});

describe("questions and answers", () => {
  test("are seen by whoever records them, once each", async () => {
    const { sync, store } = await withSite();
    await sync();
    const seen: unknown[] = [];
    const content = openContent(store, { onAnswer: (...args) => seen.push(args) });
    const home = content.home(DAY);
    content.article("2022-11", "khong-co");
    expect(seen).toEqual([
      ["home", [DAY], home],
      ["article", ["2022-11", "khong-co"], null],
    ]);
  });

  test("are plain JSON", async () => {
    const { sync, store } = await withSite();
    await sync();
    const answers: unknown[] = [];
    const content = openContent(store, {
      onAnswer: (_query, _args, answer) => answers.push(answer),
    });
    content.site();
    content.home(DAY);
    content.article("2022-10", examples.articles.full.slug);
    content.document("tinh-uy-hai-lam", "khoa-xv", "nghi-quyet", "07");
    content.campaign(examples.campaigns.full.slug);
    content.category("nong-thon-moi");
    content.asset(content.addresses().assets[0] ?? "");
    for (const answer of answers) expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
    expect(answers).toHaveLength(8);
  });

  test("see a sync only when it is done", async () => {
    const { sync, cms, content, path } = await withSite();
    await sync();
    const other = openStore(path);
    cms.content.edit("articles", examples.articles.minimal.id, { title: "Mới (mẫu)" });
    const running = sync();
    expect(content.month("2022-11")?.articles[0]?.title).toBe(examples.articles.minimal.title);
    await running;
    expect(openContent(other).month("2022-11")?.articles[0]?.title).toBe("Mới (mẫu)");
    other.close();
  });
});
