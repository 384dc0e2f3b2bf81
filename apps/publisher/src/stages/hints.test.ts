import { expect, it } from "vitest";
import { relatedPages } from "./hints.ts";

it("counts to the related pages of an article the lists, the feed and the part of the sitemap that it is in", () => {
  const links = ["/", "/chuyen-muc/kinh-te/", "/tin-tuc/2022/10/cu/#muc"];
  expect(relatedPages("/tin-tuc/2022/11/moi/", links, ["/chuyen-muc/xa-hoi/"])).toEqual([
    "/",
    "/chuyen-muc/kinh-te/",
    "/tin-tuc/2022/10/cu/",
    "/tin-tuc/2022/11/",
    "/chuyen-muc/xa-hoi/",
    "/chuyen-muc/xa-hoi/2022/",
    "/chuyen-muc/xa-hoi/rss.xml",
    "/sitemap/tin-tuc-2022.xml",
  ]);
});

it("counts to the related pages of a document its feed and picture, and its year where the address has one", () => {
  expect(relatedPages("/van-ban/hdnd/2021/nghi-quyet/16/", [], [])).toEqual([
    "/van-ban/loai/nghi-quyet/rss.xml",
    "/van-ban/hdnd/2021/nghi-quyet/16/anh-chia-se.jpg",
    "/van-ban/hdnd/2021/nghi-quyet/16/dien-bien.json",
    "/sitemap/van-ban-2021.xml",
  ]);
  expect(relatedPages("/van-ban/tinh-uy/khoa-xv/chi-thi/06/", [], [])).toEqual([
    "/van-ban/loai/chi-thi/rss.xml",
    "/van-ban/tinh-uy/khoa-xv/chi-thi/06/anh-chia-se.jpg",
    "/van-ban/tinh-uy/khoa-xv/chi-thi/06/dien-bien.json",
  ]);
});

it("counts to the related pages of a document the lists of its year that it has no link to", () => {
  const links = ["/van-ban/nam-2021/", "/van-ban/loai/nghi-quyet/", "/van-ban/linh-vuc/y-te/"];
  expect(relatedPages("/van-ban/tinh-uy/khoa-xv/nghi-quyet/07/", links, [])).toEqual([
    ...links,
    "/van-ban/loai/nghi-quyet/rss.xml",
    "/van-ban/tinh-uy/khoa-xv/nghi-quyet/07/anh-chia-se.jpg",
    "/van-ban/tinh-uy/khoa-xv/nghi-quyet/07/dien-bien.json",
    "/van-ban/loai/nghi-quyet/nam-2021/",
    "/van-ban/linh-vuc/y-te/nam-2021/",
  ]);
});

it("counts to the related pages of any other page what it links to", () => {
  expect(relatedPages("/tin-tuc/2022/11/", ["/tin-tuc/"], [])).toEqual(["/tin-tuc/"]);
});
