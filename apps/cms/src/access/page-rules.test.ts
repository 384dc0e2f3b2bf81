import { describe, expect, it } from "vitest";
import { adminPolicy, isOtherName, isPlainHttp, isUnmarkedRead } from "./page-rules.ts";

const OFFICE = new URL("http://bantin.test:3400");
const asked = (headers: Record<string, string>, method = "GET", path = "/admin") => ({
  method,
  path,
  headers: new Headers(headers),
});
const HOST = { host: "bantin.test:3400" };

it.each([
  ["http://localhost:3000", false],
  ["http://127.0.0.1:3000", false],
  ["https://bantin.example", false],
  ["http://bantin.example", true],
  ["http://10.0.0.5:3000", true],
])("%s is plain http over the network: %s", (url, isPlain) => {
  expect(isPlainHttp(new URL(url))).toBe(isPlain);
});

describe("a request over plain http that does not say where it comes from", () => {
  it.each<[string, ReturnType<typeof asked>, boolean]>([
    ["of a browser that opens a page", asked(HOST), true],
    ["that writes", asked(HOST, "POST"), false],
    ["to another name", asked({ host: "khac.test:3400" }), false],
    ["with an origin", asked({ ...HOST, origin: "http://khac.test" }), false],
    ["from another site, which says so", asked({ ...HOST, "sec-fetch-site": "cross-site" }), false],
  ])("%s", (_what, request, isOwn) => {
    expect(isUnmarkedRead(request, OFFICE)).toBe(isOwn);
  });

  it("is nobody's where browsers do say it", () => {
    expect(
      isUnmarkedRead(asked({ host: "localhost:3000" }), new URL("http://localhost:3000")),
    ).toBe(false);
    expect(isUnmarkedRead(asked({ host: "b.vn" }), new URL("https://b.vn"))).toBe(false);
  });
});

it.each<[string, Record<string, string>, boolean]>([
  ["/admin", HOST, false],
  ["/admin", { host: "127.0.0.1:3400" }, true],
  ["/admin/login", { host: "127.0.0.1:3400" }, true],
  ["/admin", { host: "127.0.0.1:3400", "x-forwarded-host": "bantin.test:3400" }, false],
  ["/api/articles", { host: "127.0.0.1:3400" }, false],
  ["/administration", { host: "127.0.0.1:3400" }, false],
])("%s asked with %j is under another name: %s", (path, headers, isOther) => {
  expect(isOtherName(asked(headers, "GET", path), OFFICE)).toBe(isOther);
});

it("scripts run only by the nonce of the answer", () => {
  expect(adminPolicy("abc", false)).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(adminPolicy("abc", true)).toContain("'strict-dynamic' 'unsafe-eval';");
});
