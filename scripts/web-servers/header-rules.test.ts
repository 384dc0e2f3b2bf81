import { describe, expect, it } from "vitest";
import { headersFor } from "../../apps/site/src/serve/headers.ts";
import { headerProblems } from "./header-rules.ts";

const headers = (path: string, status = 200): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(headersFor({ path, status, isHttps: false })).map(([name, value]) => [
      name.toLowerCase(),
      value,
    ]),
  ),
  "content-type": "text/html; charset=utf-8",
});
const page = { status: 200, headers: headers("/"), body: Buffer.from("") };
const policy = page.headers["content-security-policy"] ?? "";

describe("the headers of a page", () => {
  it("are found good as they are", () => {
    expect(headerProblems("/", page)).toEqual([]);
    expect(headerProblems("/x/", { ...page, status: 404, headers: headers("/", 404) })).toEqual([]);
  });

  it.each([
    ["content-security-policy", `${policy}; style-src 'unsafe-inline'`, "lets in style-src"],
    ["content-security-policy", `${policy}; script-src https://cdn.example`, "lets in script-src"],
    ["content-security-policy", `${policy}; img-src data:`, "lets in img-src"],
    ["content-security-policy", "", "lacks default-src 'none'"],
    ["x-content-type-options", "", "nosniff"],
    ["referrer-policy", "unsafe-url", "tells too much"],
    ["permissions-policy", "camera=(self)", "camera on"],
    ["cross-origin-opener-policy", "unsafe-none", "shares its window"],
    ["cross-origin-resource-policy", "", "who may embed it"],
    ["set-cookie", "a=b", "cookie"],
    ["strict-transport-security", "max-age=1", "HSTS over plain http"],
    ["content-type", "application/octet-stream", "its type is application/octet-stream"],
    ["cache-control", "public, max-age=86400", "kept too long"],
    ["cache-control", "", "kept too long"],
  ])("are refused when %s is “%s”", (name, value, problem) => {
    const wrong = { ...page, headers: { ...page.headers, [name]: value } };
    const problems = headerProblems("/", wrong);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(problem);
  });

  it("are refused when a long one is not compressed", () => {
    const long = { ...page, body: Buffer.alloc(2_000) };
    expect(headerProblems("/", long)).toEqual(["it is not compressed"]);
  });
});

describe("the headers of what staff have uploaded", () => {
  const kept = "public, max-age=31536000, immutable";
  const answer = (path: string, type: string, changed: Record<string, string> = {}) => ({
    ...page,
    headers: { ...headers(path), "content-type": type, "cache-control": kept, ...changed },
  });
  const POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  const PDF = "application/pdf";
  const WORD = "application/msword";

  it("are found good as they are", () => {
    expect(headerProblems("/tep/0b/a.pdf", answer("/tep/0b/a.pdf", PDF))).toEqual([]);
    expect(headerProblems("/tep/0b/a.doc", answer("/tep/0b/a.doc", WORD))).toEqual([]);
  });

  it.each<[string, string, string, Record<string, string>, string]>([
    ["may run", "a.pdf", PDF, { "content-security-policy": POLICY }, "it is no sandbox"],
    [
      "may run scripts",
      "a.pdf",
      PDF,
      { "content-security-policy": `${POLICY}; sandbox allow-scripts` },
      "its sandbox lets it run",
    ],
    ["is opened", "a.doc", WORD, { "content-disposition": "inline" }, "it is opened"],
  ])("are refused when it %s", (_, name, type, changed, problem) => {
    const problems = headerProblems(`/tep/0b/${name}`, answer(`/tep/0b/${name}`, type, changed));
    expect(problems).toEqual([expect.stringContaining(problem)]);
  });
});

describe("the headers of a part of the search index", () => {
  const path = "/tim-kiem/chi-muc/the/tin-tuc-2026-09-RKUOC/0.json";
  const kept = (value: string) => ({
    ...page,
    headers: {
      ...headers(path),
      "content-type": "application/json; charset=utf-8",
      "cache-control": value,
    },
  });

  it("are refused when it is kept for less than an hour, or for more than a week", () => {
    expect(headerProblems(path, kept("public, max-age=604800, immutable"))).toEqual([]);
    for (const wrong of ["public, max-age=0, must-revalidate", "public, max-age=31536000"]) {
      expect(headerProblems(path, kept(wrong))[0]).toContain("it is kept by");
    }
  });
});

describe("the headers of a hashed file", () => {
  const css = { "content-type": "text/css; charset=utf-8" };

  it("are refused when it may not be kept for ever, or a missing one may", () => {
    const path = "/_astro/site.abc.css";
    const file = { ...page, headers: { ...headers(path), ...css } };
    expect(headerProblems(path, file)).toEqual([]);
    const asPage = { ...page, headers: { ...headers("/"), ...css } };
    expect(headerProblems(path, asPage)[0]).toContain("it is kept by");
    const missing = { ...page, status: 404, headers: headers(path) };
    expect(headerProblems(path, missing)).toContainEqual(expect.stringContaining("kept too long"));
  });
});
