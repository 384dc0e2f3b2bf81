import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { Day, openContent, openStore, type Store } from "@bantin/content";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildSite } from "../src/build/build-site.ts";
import {
  type CompiledSite,
  compileSite,
  type Locals,
  loadSite,
} from "../src/compiled/compile-site.ts";
import { machineOutputs, pageOutputs } from "../src/routes/outputs.ts";
import { dataFolder } from "../src/settings.ts";
import { busyNewsroom } from "./newsroom.ts";
import { type SiteUnderTest, startSite } from "./site-under-test.ts";

const GONE = { id: "xua", createdAt: "2022-10-24T03:32:00.000Z", kind: "gone" };

/** Addresses of the days before slugs, of files of an older site, and where this one has lists and pages now. */
const OLD = [
  "/tin-cũ/đầm-hà/",
  "/Tin cũ/bài 12.aspx/",
  "/cu/trang.html/",
  "/cu.html/",
  "/bao-cao.pdf/",
  // Without `*` and `:z`, which hosts take for patterns and the contract refuses.
  "/a&b;c,d='e'(f)/~x@y:1!$+/[g]/",
  "/logo.ico/",
  "/van-ban/theo-loai/nghi-quyet/",
  "/van-ban/theo-loai/nghi-quyet/nam-2021/",
  "/van-ban/loai/khong-con/",
  "/van-ban/nam-1930/phan-9/",
  "/tin-tuc/2019/01/",
  "/tin-tuc/2019/",
  "/chuyen-muc/khong-con/2019/",
  "/chu-de/khong-con/phan-2/",
  "/theo-doi/cu/",
  "/du-lieu/cu/",
  "/sitemap/cu/",
];

let site: SiteUnderTest;
let folder: string;
let store: Store;
let compiled: CompiledSite;
let locals: Locals;

beforeAll(async () => {
  site = await startSite({ site: busyNewsroom() });
  for (const [number, from] of OLD.entries()) {
    site.cms.content.put("redirects", { ...GONE, id: `xua-${number}`, from });
  }
  const { environment } = site;
  await buildSite({ environment });
  ({ folder } = await compileSite(environment));
  store = openStore(dataFolder(environment.DATA_DIR).store);
  locals = { content: openContent(store), today: new Day(environment.BUILD_DATE ?? "") };
  compiled = await loadSite(folder, environment.SITE_URL);
});

afterAll(async () => {
  store.close();
  await site.close();
});

const ask = async (address: string) => {
  const { status, bytes } = await compiled.render(address, locals);
  return { status, text: Buffer.from(bytes).toString("utf8") };
};
const outputs = () => {
  const addresses = openContent(store).addresses();
  return [...pageOutputs(addresses), ...machineOutputs(addresses)];
};

describe("astro build and the compiled renderer", () => {
  it("give the same bytes for every page and every file for machines", async () => {
    const differing: string[] = [];
    for (const { address, file } of outputs()) {
      const { text } = await ask(address);
      if (text !== (await site.file(file))) differing.push(address);
    }
    expect(differing).toEqual([]);
    expect(outputs().length).toBeGreaterThan(50);
  });

  it("say at every old address that the page is gone", async () => {
    for (const address of OLD) {
      const { status, text } = await ask(address);
      expect([address, status]).toEqual([address, 200]);
      expect(text, address).toContain("đã được gỡ bỏ");
      expect(await site.file(`${address}index.html`), address).toBe(text);
    }
  });

  it("give the same hashed style sheet and fonts", async () => {
    const written = await readdir(join(site.built, "_astro"));
    expect((await readdir(join(folder, "client", "_astro"))).sort()).toEqual(written.sort());
  });
});

describe("the compiled renderer", () => {
  it.each([
    "/khong-co/",
    "/tin-tuc/1999/01/",
    "/tin-tuc/2022/10/khong-co/",
    "/tin-tuc/2022/13/khong-co/",
    "/chuyen-muc/khong-co/",
    "/chuyen-muc/nong-thon-moi/abc/",
    "/van-ban/nam-abc/",
    "/van-ban/khong/co/van-ban/nay/",
    "/chu-de/khong-co/",
  ])("answers %s with the 404 page and the status 404", async (address) => {
    const answer = await ask(address);
    expect(answer.status).toBe(404);
    expect(answer.text).toBe(await site.file("404.html"));
  });
});

/** Pages that a reader goes to for what their script does. */
const SEARCHING = new Set(["tim-kiem/index.html", "van-ban/loc/index.html"]);

describe("no page", () => {
  it("has a script in it, a style element or a style attribute; only pages that search name one", async () => {
    for (const { file } of pageOutputs(openContent(store).addresses())) {
      const html = (await site.file(file)) ?? "";
      const data = html.replaceAll(/<script type="application\/ld\+json">[^<]*<\/script>/g, "");
      const own =
        /<script (type="module"|nomodule defer|defer nomodule|nomodule) src="\/_astro\/[^"]+"( defer)?><\/script>/g;
      const code = SEARCHING.has(file) ? data.replace(own, "") : data;
      expect(code, file).not.toMatch(/<script|<style|\sstyle=|javascript:/i);
    }
  });

  it("weighs more than the budget: 20 KB of HTML and CSS", async () => {
    const sheet = (await readdir(join(site.built, "_astro"))).find((name) => name.endsWith(".css"));
    const css = (await site.file(`_astro/${sheet}`)) ?? "";
    const article = await site.file(
      "/tin-tuc/2022/11/kiem-tra-tien-do-nong-thon-moi-nang-cao/index.html",
    );
    const wire = gzipSync(css).length + gzipSync(article ?? "").length;
    expect(wire).toBeLessThan(20_000);
  });
});
