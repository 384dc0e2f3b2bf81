import { exampleSite, examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { withSite } from "../../test/with-cms.ts";

const { moved, gone } = examples.redirects;

async function withRedirects(redirects: Record<string, unknown>[]) {
  const site = exampleSite();
  site.redirects = redirects.map((fields, index) => ({
    ...structuredClone(gone),
    id: `x${index}`,
    ...fields,
  }));
  const { sync, content } = await withSite({ site });
  await sync();
  return content;
}

describe("an address that has ended", () => {
  test("tells where its page moved, or why it is gone", async () => {
    const content = await withRedirects([moved, gone]);
    expect(content.addresses().ended).toEqual([gone.from, moved.from]);
    expect(content.endedAddress(moved.from)).toEqual({
      kind: "moved",
      from: moved.from,
      to: moved.to,
      title: moved.title,
      explanation: null,
      since: moved.createdAt,
    });
    expect(content.endedAddress(gone.from)).toMatchObject({
      kind: "gone",
      to: null,
      explanation: gone.explanation,
    });
    expect(content.endedAddress("/khong-co/")).toBeNull();
  });

  test.each([
    ["a page that is there", "/tin-tuc/#moi", "moved"],
    ["another site", "https://huyen.example/tin/", "moved"],
    ["an address that has ended too, and says so", gone.from, "moved"],
    ["a page that was taken down", "/tin-tuc/2022/10/da-go/", "gone"],
  ])("leads on to %s only while that is there", async (_, to, kind) => {
    const from = "/tin-tuc/2022/10/cu/";
    const content = await withRedirects([gone, { ...moved, from, to }]);
    expect(content.endedAddress(from)).toMatchObject({ kind, to: kind === "moved" ? to : null });
  });

  test("says the latest thing that was said of it", async () => {
    const content = await withRedirects([
      { kind: "moved", to: "/tin-tuc/", createdAt: "2022-01-01T00:00:00.000Z" },
      { kind: "gone", createdAt: "2022-02-01T00:00:00.000Z" },
    ]);
    expect(content.addresses().ended).toEqual([gone.from]);
    expect(content.endedAddress(gone.from)?.kind).toBe("gone");
  });

  test.each([
    "/tin-tuc/",
    "/van-ban/",
    "/chu-de/",
    "/tin-tuc/2022/10/",
    `/tin-tuc/2022/10/${examples.articles.full.slug}/`,
    "/chuyen-muc/nong-thon-moi/",
    "/chuyen-muc/nong-thon-moi/2022/",
    "/van-ban/nam-2021/",
    "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/07/",
    "/chu-de/song-mo-chung-suc-2022/",
  ])("has not ended while a page lives there: %s", async (from) => {
    const content = await withRedirects([{ from }]);
    expect(content.endedAddress(from)).toBeNull();
    expect(content.addresses().ended).toEqual([]);
  });

  test.each([
    "/tin-tuc/2021/10/",
    `/tin-tuc/2021/10/${examples.articles.full.slug}/`,
    "/chuyen-muc/nong-thon-moi/2020/",
    "/van-ban/nam-1999/",
    "/chu-de/song-mo-chung-suc-2022/them/",
  ])("has ended where no page lives: %s", async (from) => {
    expect((await withRedirects([{ from }])).addresses().ended).toEqual([from]);
  });
});
