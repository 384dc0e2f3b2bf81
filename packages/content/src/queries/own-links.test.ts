import { addresses } from "@bantin/contract";
import { exampleSite, examples } from "@bantin/contract/examples";
import { expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const { minimal, full } = examples.articles;

/** The links of an article that lead to nothing. */
async function deadLinks(urls: readonly string[], siteUrl?: string): Promise<string[] | undefined> {
  const site = exampleSite();
  const links = urls.map((url) => ({
    type: "link",
    fields: { linkType: "custom", url },
    children: [{ type: "text", text: "đây" }],
  }));
  const body = { root: { type: "root", children: [{ type: "paragraph", children: links }] } };
  site.articles = site.articles.map((one) => (one.id === minimal.id ? { ...one, body } : one));
  const { sync, content } = await withSite(siteUrl === undefined ? { site } : { site, siteUrl });
  await sync();
  return content.article("2022-11", minimal.slug)?.body.deadLinks;
}

test("a link that leads to something, or away, is not dead", async () => {
  const alive = [
    "/",
    "/tin-tuc/",
    "tin-tuc/",
    `${addresses.article(full)}#muc-khong-con`,
    `${addresses.news()}?tu=thu-dien-tu`,
    examples.redirects.gone.from,
    "/tin-tuc/rss.xml",
    "/van-ban/loc/",
    "#muc-nao-do",
    "https://noi-khac.example/khong-xet/",
    "mailto:a@b.example",
    "tel:0203",
  ];
  expect(await deadLinks(alive)).toEqual([]);
});

test("one that leads to nothing on this site is, and is named as it was written, once", async () => {
  const dead = [
    "/khong-co/",
    "/tin-tuc",
    "/tin-tuc/2022/10/khong-co/",
    "/media/0123456789ab/khong-co.png",
    "/khong-co.pdf",
    "/%E0%A4%A/",
  ];
  expect(await deadLinks([...dead, "/khong-co/", "/tin-tuc/"])).toEqual(dead);
});

test("one that names the site's own host is one of its own", async () => {
  const host = "https://bantin.example";
  const urls = [`${host}/khong-co/`, `${host}/`, `${host}/tin-tuc/?a=b`, "https://khac.example/x/"];
  expect(await deadLinks(urls, `${host}/`)).toEqual([`${host}/khong-co/`]);
  expect(await deadLinks(urls)).toEqual([]);
});
