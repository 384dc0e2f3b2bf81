import { describe, expect, it } from "vitest";
import { boundedRoute } from "./bounded-body.ts";

const MEBIBYTE = 1024 * 1024;
const route = boundedRoute(async (request) => new Response(`${(await request.text()).length}`));

/** A body whose length nobody knows before it ends. */
function stream(mebibytes: number) {
  let sent = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (sent === mebibytes) return controller.close();
      sent += 1;
      controller.enqueue(new Uint8Array(MEBIBYTE).fill(32));
    },
  });
  return { body, sentMebibytes: () => sent };
}

function post(
  body: BodyInit,
  headers: Record<string, string>,
  path = "articles",
): Promise<Response> {
  const init = { method: "POST", headers, body, duplex: "half" };
  return route(new Request(`http://localhost/api/${path}`, init));
}

const JSON_TYPE = { "content-type": "application/json" };

describe("a request's body", () => {
  it("is taken up to the bound, whether it says its length or not", async () => {
    expect(await (await post(" ".repeat(100), JSON_TYPE)).text()).toBe("100");
    const { body } = stream(8);
    expect(await (await post(body, JSON_TYPE)).text()).toBe(`${8 * MEBIBYTE}`);
  });

  it("is refused in words when it says that it is longer", async () => {
    const answer = await post("{}", { ...JSON_TYPE, "content-length": `${9 * MEBIBYTE}` });
    expect(answer.status).toBe(413);
    expect((await answer.json()).errors[0].message).toContain("Hãy chia bài");
  });

  it("is read no further than the bound when it does not say its length", async () => {
    const { body, sentMebibytes } = stream(1000);
    expect((await post(body, JSON_TYPE)).status).toBe(413);
    expect(sentMebibytes()).toBeLessThan(12);
  });

  it("is the form parser's to bound when it holds files", async () => {
    const form = { "content-type": "multipart/form-data; boundary=x" };
    expect((await post(stream(9).body, form)).status).toBe(200);
  });

  it.each(["payload-preferences/nav", "payload%2Dpreferences/nav", "payload-preferences"])(
    "of what the admin remembers (%s) is small, whether it says its length or not",
    async (path) => {
      const form = { "content-type": "multipart/form-data; boundary=x" };
      expect((await post(" ".repeat(60_000), JSON_TYPE, path)).status).toBe(200);
      for (const headers of [JSON_TYPE, form]) {
        const answer = await post(stream(1).body, headers, path);
        expect([answer.status, (await answer.json()).errors[0].message]).toEqual([
          413,
          expect.stringContaining("64 KB"),
        ]);
        const announced = { ...headers, "content-length": "65537" };
        expect((await post("{}", announced, path)).status).toBe(413);
      }
    },
  );
});
