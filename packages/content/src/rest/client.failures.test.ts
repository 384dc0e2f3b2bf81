import { afterEach, describe, expect, test, vi } from "vitest";
import { rejection, withCms } from "../../test/with-cms.ts";
import { CmsAnswerError, CmsUnreachableError } from "../index.ts";

const query = { limit: 2, sort: ["id"] };

afterEach(() => vi.restoreAllMocks());

/** Time-outs that pass when a test says so, in the order in which they were set. */
function timeOutsByHand(): (() => void)[] {
  const timeOuts: (() => void)[] = [];
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const controller = new AbortController();
    timeOuts.push(() => controller.abort(new DOMException("too late", "TimeoutError")));
    return controller.signal;
  });
  return timeOuts;
}

describe("a failure that may pass", () => {
  test.each([429, 500, 502, 503])("status %i is tried again", async (status) => {
    const { cms, client } = await withCms();
    cms.break({ kind: "status", status, times: 2 });
    const page = await client().list("articles", query);
    expect(page.totalDocs).toBe(5);
    expect(cms.requests).toHaveLength(3);
  });

  test("is waited for as long as the server asks", async () => {
    const { cms, client } = await withCms();
    const waits: number[] = [];
    cms.break({ kind: "status", status: 429, times: 1, headers: { "retry-after": "7" } });
    const wait = async (ms: number) => void waits.push(ms);
    await client({ wait, random: () => 0 }).list("articles", query);
    expect(waits).toEqual([7_000]);
  });

  test("ends in the server's answer when it does not pass", async () => {
    const { cms, client } = await withCms();
    cms.break({ kind: "status", status: 503 });
    const error = await rejection(client({ retries: 2 }).list("articles", query));
    expect(error).toBeInstanceOf(CmsAnswerError);
    expect(error).toMatchObject({ status: 503, message: expect.stringContaining("503") });
    expect(cms.requests).toHaveLength(3);
  });

  test("is a connection that breaks off", async () => {
    const { cms, client } = await withCms();
    cms.break({ kind: "down" });
    const error = await rejection(client({ retries: 1 }).list("articles", query));
    expect(error).toBeInstanceOf(CmsUnreachableError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/2 attempts.*Check that it is running/),
    });
    expect(cms.requests).toHaveLength(2);
  });

  test("is a port where nobody listens, and the error names it", async () => {
    const { cms, client } = await withCms();
    await cms.close();
    const error = await rejection(client({ retries: 0 }).list("articles", query));
    expect(error).toBeInstanceOf(CmsUnreachableError);
    expect(error).toMatchObject({ message: expect.stringMatching(`${cms.url}.*ECONNREFUSED`) });
  });

  test("is an answer that does not come in time, on each attempt", async () => {
    const { cms, client } = await withCms();
    cms.break({ kind: "slow" });
    const timeOuts = timeOutsByHand();
    const asked = rejection(client({ retries: 1, timeoutMs: 20 }).list("articles", query));
    for (const attempt of [0, 1]) {
      await vi.waitUntil(() => cms.requests.length > attempt, { timeout: 60_000 });
      timeOuts[attempt]?.();
    }
    const error = await asked;
    expect(error).toBeInstanceOf(CmsUnreachableError);
    expect(error).toMatchObject({ message: expect.stringContaining("no answer within 20 ms") });
    expect(cms.requests).toHaveLength(2);
  });
});

describe("an answer of another kind", () => {
  test.each([400, 404, 410])("status %i is final", async (status) => {
    const { cms, client } = await withCms();
    cms.break({ kind: "status", status });
    const error = await rejection(client().list("articles", query));
    expect(error).toBeInstanceOf(CmsAnswerError);
    expect(cms.requests).toHaveLength(1);
  });

  test("a redirect is not followed, and the error says where it leads", async () => {
    const { cms, client } = await withCms();
    cms.break({ kind: "status", status: 302, headers: { location: "https://login.example/" } });
    const error = await rejection(client().list("articles", query));
    expect(error).toMatchObject({ message: expect.stringContaining("https://login.example/") });
  });

  test("a page instead of JSON is quoted", async () => {
    const { cms, client } = await withCms();
    cms.break({ kind: "invalidJson" });
    const error = await rejection(client().list("articles", query));
    expect(error).toBeInstanceOf(CmsAnswerError);
    expect(error).toMatchObject({ message: expect.stringContaining("<!doctype html>") });
  });

  test("JSON that is no list names what is wrong with it", async () => {
    const { client } = await withCms();
    const other = client({ fetch: async () => Response.json({ docs: [], hasNextPage: false }) });
    const error = await rejection(other.list("articles", query));
    expect(error).toMatchObject({ message: expect.stringContaining("totalDocs is wrong") });
  });

  test("a body beyond the limit is not read to its end", async () => {
    const { client } = await withCms();
    const error = await rejection(client({ maxBodyBytes: 1_000 }).list("articles", query));
    expect(error).toBeInstanceOf(CmsAnswerError);
    expect(error).toMatchObject({ message: expect.stringContaining("larger than 1000 bytes") });
  });
});

test("a request ends when its caller gives up", async () => {
  const { cms, client } = await withCms();
  cms.break({ kind: "slow" });
  const controller = new AbortController();
  const asked = client().list("articles", query, controller.signal);
  controller.abort(new Error("enough"));
  expect(await rejection(asked)).toMatchObject({ message: "enough" });
});
