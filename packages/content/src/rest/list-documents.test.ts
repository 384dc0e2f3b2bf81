import { exampleSite } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { rejection, withCms } from "../../test/with-cms.ts";
import { UnstableListError } from "../index.ts";
import type { FakeContent } from "../testing/index.ts";
import type { RestClient } from "./client.ts";
import { listDocuments } from "./list-documents.ts";

const redirect = exampleSite().redirects[0] ?? { id: "", updatedAt: "" };

function addRedirects(content: FakeContent, count: number): void {
  for (let index = 0; index < count; index++) {
    const id = `r${String(index).padStart(3, "0")}`;
    content.put("redirects", { ...redirect, id, from: `/${id}/` });
  }
}

async function readIds(client: RestClient, pageSize: number, onPage?: (page: number) => void) {
  const ids: string[] = [];
  let page = 0;
  const options = { client, collection: "redirects", since: null, stampsOnly: true } as const;
  for await (const documents of listDocuments({ ...options, pageSize })) {
    ids.push(...documents.map(({ stamp }) => stamp.id));
    onPage?.(++page);
  }
  return new Set(ids);
}

describe("a list holds every document", () => {
  test.each([1, 2, 3, 10, 25, 100])("in pages of %i", async (pageSize) => {
    const { cms, client } = await withCms();
    addRedirects(cms.content, 25);
    expect((await readIds(client(), pageSize)).size).toBe(27);
  });

  test("when more than a page were changed in one millisecond", async () => {
    const { cms, client } = await withCms();
    addRedirects(cms.content, 3);
    cms.content.stepMs = 0;
    addRedirects(cms.content, 20);
    expect((await readIds(client(), 4)).size).toBe(22);
  });

  test("when documents on pages already read are deleted meanwhile", async () => {
    const { cms, client } = await withCms();
    addRedirects(cms.content, 25);
    const ids = await readIds(client(), 5, (page) => {
      if (page === 1)
        for (const id of ["r000", "r001", "r002"]) cms.content.remove("redirects", id);
    });
    for (let index = 3; index < 25; index++)
      expect(ids).toContain(`r${String(index).padStart(3, "0")}`);
  });

  test("when documents not read yet are edited meanwhile", async () => {
    const { cms, client } = await withCms();
    addRedirects(cms.content, 12);
    const ids = await readIds(client(), 5, (page) => {
      if (page === 1) cms.content.edit("redirects", "r006", { title: "Đã sửa" });
    });
    expect(ids.size).toBe(14);
  });

  test("when a crowded millisecond loses a document meanwhile", async () => {
    const { cms, client } = await withCms();
    cms.content.stepMs = 0;
    addRedirects(cms.content, 12);
    const ids = await readIds(client(), 4, (page) => {
      if (page === 2) cms.content.remove("redirects", "r000");
    });
    for (let index = 1; index < 12; index++)
      expect(ids).toContain(`r${String(index).padStart(3, "0")}`);
  });
});

test("a list since an instant leaves out what is older", async () => {
  const { cms, client } = await withCms();
  addRedirects(cms.content, 5);
  const since = cms.content.published("redirects").find(({ id }) => id === "r003")?.updatedAt ?? "";
  const options = {
    client: client(),
    collection: "redirects",
    stampsOnly: true,
    pageSize: 2,
  } as const;
  const ids: string[] = [];
  for await (const page of listDocuments({ ...options, since }))
    ids.push(...page.map(({ stamp }) => stamp.id));
  expect(new Set(ids)).toEqual(new Set(["r003", "r004"]));
});

test("a list gives up on a crowded millisecond that changes with every page", async () => {
  const { cms, client } = await withCms();
  cms.content.stepMs = 0;
  addRedirects(cms.content, 40);
  let next = 0;
  const reading = readIds(client(), 2, () => {
    cms.content.remove("redirects", `r${String(next++).padStart(3, "0")}`);
  });
  expect(await rejection(reading)).toBeInstanceOf(UnstableListError);
});

test("a listed document without a time of change is an error, not a document less", async () => {
  const { client } = await withCms();
  const docs = [{ id: "r1" }];
  const broken = client({
    fetch: async () => Response.json({ docs, totalDocs: 1, hasNextPage: false, page: 1 }),
  });
  expect(await rejection(readIds(broken, 5))).toMatchObject({
    message: expect.stringContaining('wrong "updatedAt"'),
  });
});
