import { examples } from "@bantin/contract/examples";
import { describe, expect, test } from "vitest";
import { rejection, withCms } from "../../test/with-cms.ts";
import { AccessDeniedError, createRestClient } from "../index.ts";

const query = { limit: 2, sort: ["id"] };

describe("a good answer", () => {
  test("is a page of raw documents with the total of all", async () => {
    const { client } = await withCms();
    const page = await client().list("issuers", query);
    expect(page).toMatchObject({ totalDocs: 5, hasNextPage: true });
    expect(page.docs).toEqual([
      examples.issuers.provincialCommittee,
      examples.issuers.provincialCouncil,
    ]);
  });

  test("is a global", async () => {
    const { client } = await withCms();
    expect(await client().global("navigation")).toEqual(examples.navigation.full);
  });

  test("is the bytes of a file", async () => {
    const { client } = await withCms();
    const { url, filesize } = examples.files.pdf;
    const bytes = await client().download(url, (response) => response.bytes());
    expect(bytes).toHaveLength(filesize);
  });

  test("comes from under a path when the address has one", async () => {
    const seen: string[] = [];
    const client = createRestClient({
      baseUrl: "http://cms.example/quan-tri/",
      apiKey: "k",
      fetch: async (input) => {
        seen.push(String(input));
        return Response.json({});
      },
    });
    await client.global("navigation");
    expect(seen).toEqual(["http://cms.example/quan-tri/api/globals/navigation?depth=0"]);
  });
});

describe("the key", () => {
  test.each([401, 403])(
    "that is refused (%i) is not tried again, and the error tells what to do",
    async (status) => {
      const { cms, client } = await withCms();
      cms.break({ kind: "status", status });
      const error = await rejection(client().list("articles", query));
      expect(error).toBeInstanceOf(AccessDeniedError);
      expect(error).toMatchObject({
        status,
        message: expect.stringMatching(/\/api\/articles.*API key.*api-client/s),
        staffMessage: expect.stringContaining("Khóa truy cập"),
      });
      expect(cms.requests).toHaveLength(1);
    },
  );

  test("that is wrong is refused", async () => {
    const { client } = await withCms();
    const error = await rejection(client({ apiKey: "another" }).list("articles", query));
    expect(error).toBeInstanceOf(AccessDeniedError);
  });

  test("does not go to another host that keeps a file", async () => {
    const sent: (string | null)[] = [];
    const client = createRestClient({
      baseUrl: "http://cms.example",
      apiKey: "secret",
      fetch: async (input, init) => {
        sent.push(new Request(input, init).headers.get("authorization"));
        return new Response("x");
      },
    });
    await client.download("https://storage.example/a.png", (response) => response.text());
    await client.download("/api/media/file/a.png", (response) => response.text());
    expect(sent).toEqual([null, "api-clients API-Key secret"]);
  });

  test("may not be empty, nor the address something else than http", () => {
    expect(() => createRestClient({ baseUrl: "http://x", apiKey: " " })).toThrow(/API key/);
    expect(() => createRestClient({ baseUrl: "file:///x", apiKey: "k" })).toThrow(/file:\/\/\/x/);
  });
});
