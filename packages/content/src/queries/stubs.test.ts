import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { article, citers, resolution, withCiting } from "../../test/citing-site.ts";

const CITED = "Thực hiện Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy.";
const STUB = "/van-ban/tinh-uy-hai-lam/2021/nghi-quyet/06/";
const PARAMS = { issuer: "tinh-uy-hai-lam", period: "2021", type: "nghi-quyet", number: "06" };
const LATER = "/van-ban/tinh-uy-hai-lam/khoa-xv/nghi-quyet/06/";
const held = (fields = {}) =>
  resolution("r06", { number: "06", symbol: "06-NQ/TU", documentKey: "06", ...fields });

async function withStub(...articles: ReturnType<typeof article>[]) {
  const site = await withCiting(article("a", { body: [CITED] }), ...articles);
  return {
    ...site,
    stub: () => site.content.stub("tinh-uy-hai-lam", "2021", "nghi-quyet", "06"),
  };
}

describe("a document that is cited and not held", () => {
  test("has a page that says what is known of it and who cites it, linked from the mentions", async () => {
    const site = await withStub(
      article("b", {
        publishedAt: "2022-11-01T03:00:00.000Z",
        body: ["Theo Nghị quyết số 06-NQ/TU năm 2021 của Tỉnh ủy. Nghị quyết 06 nêu rõ."],
      }),
    );
    expect(site.linksIn("b")).toEqual([
      `Nghị quyết số 06-NQ/TU năm 2021 của Tỉnh ủy → ${STUB}`,
      `Nghị quyết 06 → ${STUB}`,
    ]);
    expect(site.article("a")?.stubs).toMatchObject([{ address: STUB, symbol: "06-NQ/TU" }]);
    expect(site.stub()).toEqual({
      address: STUB,
      type: "nghi-quyet",
      number: "06",
      symbol: "06-NQ/TU",
      issuerName: examples.issuers.provincialCommittee.name,
      family: "party",
      citedDate: "2021-07-15",
      portals: [{ name: "Cổng tra cứu (mẫu)", href: "https://tracuu.example/tim?q=06-NQ%2FTU" }],
      similar: [],
      articles: {
        count: 2,
        parts: [],
        latest: [expect.objectContaining({ title: "b" }), expect.anything()],
      },
    });
    expect(site.content.addresses().stubs).toEqual([PARAMS]);
  });

  test("has no date when those who cite it disagree", async () => {
    const { stub } = await withStub(article("b", { body: [CITED.replace("15/7", "17/5")] }));
    expect(stub()?.citedDate).toBeNull();
  });

  test("keeps its name when a newer article writes it otherwise", async () => {
    const body = ["Theo Nghị quyết 06 năm 2021 của Tỉnh ủy."];
    const { stub } = await withStub(
      article("cu", { publishedAt: "2021-11-01T03:00:00.000Z", body }),
    );
    expect(stub()?.symbol).toBe("06-NQ/TU");
  });

  test("has no page once nobody cites it", async () => {
    const site = await withStub();
    site.cms.content.edit("articles", "a", article("a", { body: ["Thôi."] }));
    await site.sync();
    expect(site.stub()).toBeNull();
    expect(site.content.addresses().stubs).toEqual([]);
  });

  test("leaves the list of addresses as it is while the only article that cites it is edited", async () => {
    const site = await withStub();
    const before = site.content.addresses();
    site.cms.content.edit("articles", "a", { title: "Tít mới" });
    await site.sync();
    expect(site.article("a")?.title).toBe("Tít mới");
    expect(site.content.addresses()).toBe(before);
  });

  test("of a body that nobody knows yet stands under its code, and moves with the body", async () => {
    const site = await withStub(
      article("b", {
        body: ["Theo Quyết định số 1826/QĐ-TTg ngày 15/10/2021 của Thủ tướng Chính phủ."],
      }),
    );
    expect(site.links("b")).toEqual(["/van-ban/ttg/2021/quyet-dinh/1826/"]);
    expect(site.content.stub("ttg", "2021", "quyet-dinh", "1826")).toMatchObject({
      issuerName: "Thủ tướng Chính phủ",
      family: "state",
    });
    site.cms.content.put("issuers", {
      ...examples.issuers.nationalAssembly,
      id: "ttg",
      code: "TTg",
      name: "Thủ tướng Chính phủ",
      slug: "thu-tuong-chinh-phu",
      createdAt: "2023-01-01T00:00:00.000Z",
    });
    await site.sync();
    const now = "/van-ban/thu-tuong-chinh-phu/2021/quyet-dinh/1826/";
    expect(site.links("b")).toEqual([now]);
    expect(site.content.endedAddress("/van-ban/ttg/2021/quyet-dinh/1826/")).toMatchObject({
      kind: "moved",
      to: now,
    });
    expect(site.content.addresses().ended).toEqual(["/van-ban/ttg/2021/quyet-dinh/1826/"]);
  });

  test("of a body that its articles do not name is of the one that bears the code", async () => {
    const { article: view } = await withStub(
      article("b", { body: ["Theo Nghị định 30/2020/NĐ-CP."] }),
    );
    expect(view("b")?.stubs).toMatchObject([
      { address: "/van-ban/cp/2020/nghi-dinh/30/", issuerName: "Chính phủ" },
    ]);
  });

  test("names the documents of its body, type and number that are held: one may be meant", async () => {
    const site = await withStub();
    const old = held({ term: "XIV", issueDate: "2016-05-09T00:00:00.000Z" });
    site.cms.content.put("resolutions", old);
    await site.sync();
    expect(site.links("a")).toEqual([STUB]);
    expect(site.stub()?.similar.map(({ symbol, issueDate }) => [symbol, issueDate])).toEqual([
      ["06-NQ/TU", "2016-05-09"],
    ]);
  });
});

describe("when the document is added", () => {
  test("it takes over the address, where it is the same", async () => {
    const site = await withStub();
    site.cms.content.put("resolutions", held({ term: null, year: 2021 }));
    await site.sync();
    expect(site.links("a")).toEqual([STUB]);
    expect(site.stub()).toBeNull();
    expect(citers(site.content.document("tinh-uy-hai-lam", "2021", "nghi-quyet", "06"))).toEqual([
      "a",
    ]);
    expect(site.content.addresses()).toMatchObject({ stubs: [], ended: [] });
  });

  test("the address of its stub leads on to it, where it is another", async () => {
    const site = await withStub();
    site.cms.content.put("resolutions", held());
    await site.sync();
    expect(site.links("a")).toEqual([LATER]);
    expect(site.content.endedAddress(STUB)).toEqual({
      kind: "moved",
      from: STUB,
      to: LATER,
      title: null,
      explanation: null,
      since: null,
    });
    expect(site.content.addresses()).toMatchObject({ stubs: [], ended: [STUB] });
  });
});

test("an address at which nobody can have read of a document leads nowhere", async () => {
  const site = await withCiting();
  site.cms.content.put("resolutions", held());
  const createdAt = "2030-01-01T00:00:00.000Z";
  site.cms.content.put("articles", article("a", { createdAt, body: [CITED] }));
  await site.sync();
  expect(site.links("a")).toEqual([LATER]);
  expect(site.content.addresses().ended).toEqual([]);
  expect(site.content.endedAddress(STUB)).toBeNull();
});

describe("an address that a stub would have", () => {
  test("stays what the newsroom says of it", async () => {
    const site = await withStub();
    const gone = { ...examples.redirects.gone, id: "gone", from: STUB };
    site.cms.content.put("redirects", gone);
    await site.sync();
    expect(site.stub()).toBeNull();
    expect(site.links("a")).toEqual([]);
    expect(site.content.endedAddress(STUB)?.kind).toBe("gone");
  });

  test("stays another document's that has it", async () => {
    const text = "Theo Nghị quyết số 16/2021/NQ-HĐND của HĐND tỉnh.";
    const site = await withCiting(article("a", { body: [text] }));
    const issuer = examples.issuers.provincialCouncil.id;
    const other = { number: "16", symbol: "16/NQ-HĐND", issuer, term: null, year: 2021 };
    expect(site.links("a")).toEqual(["/van-ban/hdnd-tinh-hai-lam/2021/nghi-quyet/16/"]);
    site.cms.content.put("resolutions", resolution("r16", other));
    await site.sync();
    expect(site.links("a")).toEqual([]);
    expect(site.content.addresses().stubs).toEqual([]);
  });
});
