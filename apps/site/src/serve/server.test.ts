import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { PortTakenError, type RunningServer, serveSite } from "./server.ts";

const LONG = "<p>văn bản dài</p>".repeat(100);

let folder: string;
let server: RunningServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bantin-serve-"));
  await write("a/index.html", "<h1>bản a</h1>");
  await write("a/404.html", "<h1>không có</h1>");
  await write("a/van-ban/index.html", "<h1>văn bản</h1>");
  await write("a/long/index.html", LONG);
  await write("a/cu/index.html", "<h1>đã gỡ</h1>");
  await write("a/_astro/site.abc.css", "p{}");
  await write("a/media/0a/Đường làng.png", "ảnh");
  await write("a/_redirects", "/cu/ /cu/ 410\n/xua/ /van-ban/ 301\n");
  await write("b/index.html", "<h1>bản b</h1>");
  await symlink("a", join(folder, "current"));
  server = await serveSite({ current: join(folder, "current"), port: 0 });
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function write(path: string, text: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${server.port}${path}`, { redirect: "manual", ...init });

/** As a hostile client sends it: `fetch` would tidy the path first. */
const statusOfRaw = (path: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    request({ host: "127.0.0.1", port: server.port, path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on("error", reject)
      .end();
  });

describe("the server", () => {
  it.each([
    ["/", 200, "bản a"],
    ["/van-ban/", 200, "văn bản"],
    ["/van-ban/?trang=2", 200, "văn bản"],
    ["/khong-co/", 404, "không có"],
    ["/404/", 404, "không có"],
    ["/404.html", 404, "không có"],
    ["/_redirects", 404, "không có"],
    ["/%E0%A4%A", 404, "không có"],
    ["/cu/", 410, "đã gỡ"],
    ["/media/0a/%C4%90%C6%B0%E1%BB%9Dng%20l%C3%A0ng.png", 200, "ảnh"],
  ])("answers %s with %i", async (path, status, text) => {
    const answer = await get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toContain(text);
  });

  it.each([
    ["/xua/", "/van-ban/"],
    ["/van-ban", "/van-ban/"],
  ])("sends %s to %s for good", async (from, to) => {
    const answer = await get(from);
    expect(answer.status).toBe(301);
    expect(answer.headers.get("location")).toBe(to);
  });

  it.each(["/../b/index.html", "/%2e%2e/b/index.html", "/..%2fb/index.html", "/a/..\\..\\b/"])(
    "gives out nothing above the release: %s",
    async (path) => {
      expect(await statusOfRaw(path)).toBe(404);
    },
  );

  it("takes no other method", async () => {
    expect((await get("/", { method: "POST", body: "x" })).status).toBe(405);
    expect((await get("/", { method: "HEAD" })).status).toBe(200);
  });

  it("waits for no body that nobody wants", async () => {
    const socket = connect(server.port, "127.0.0.1");
    const said = text(socket);
    socket.write("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100000\r\n\r\nx");
    expect(await said).toMatch(/^HTTP\/1\.1 405 .*Connection: close/s);
  });

  it.each([
    ["gzip", "gzip"],
    ["br, GZIP;q=0.5", "gzip"],
    ["gzip;q=0", null],
    ["br", null],
  ])("compresses a page for who accepts %s: %s", async (accepted, coding) => {
    const answer = await get("/long/", { headers: { "Accept-Encoding": accepted } });
    expect(answer.headers.get("content-encoding")).toBe(coding);
    expect(answer.headers.get("vary")).toBe("Accept-Encoding");
    expect(await answer.text()).toBe(LONG);
  });

  it.each(["*", '"x", ETAG', "ETAG"])("knows what the reader has by %s", async (known) => {
    const etag = (await get("/van-ban/")).headers.get("etag") ?? "";
    const headers = { "If-None-Match": known.replace("ETAG", etag) };
    expect((await get("/van-ban/", { headers })).status).toBe(304);
    const changed = { "If-None-Match": '"x"', "If-Modified-Since": new Date().toUTCString() };
    expect((await get("/van-ban/", { headers: changed })).status).toBe(200);
  });

  it("sends security headers with every answer", async () => {
    for (const path of ["/", "/khong-co/", "/cu/", "/xua/", "/_astro/site.abc.css"]) {
      const { headers } = await get(path);
      expect(headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(headers.get("content-security-policy")).not.toContain("unsafe-inline");
      expect(headers.get("x-content-type-options")).toBe("nosniff");
      expect(headers.get("referrer-policy")).toBe("strict-origin-when-cross-origin");
    }
  });

  it("lets hashed files be kept for ever, and pages be asked for again", async () => {
    const forever = "public, max-age=31536000, immutable";
    expect((await get("/_astro/site.abc.css")).headers.get("cache-control")).toBe(forever);
    const page = await get("/");
    expect(page.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
    const etag = page.headers.get("etag") ?? "";
    expect((await get("/", { headers: { "If-None-Match": etag } })).status).toBe(304);
  });

  it("shows a new release from the moment of the flip", async () => {
    await symlink("b", join(folder, "next"));
    await rename(join(folder, "next"), join(folder, "current"));
    expect(await (await get("/")).text()).toContain("bản b");
    await symlink("a", join(folder, "next"));
    await rename(join(folder, "next"), join(folder, "current"));
    expect(await (await get("/")).text()).toContain("bản a");
  });

  it("says so when there is no release yet", async () => {
    const empty = await serveSite({ current: join(folder, "none"), port: 0 });
    const answer = await fetch(empty.url.replace("localhost", "127.0.0.1"));
    expect(answer.status).toBe(503);
    await empty.close();
  });

  it("names the port and the variable when the port is taken", async () => {
    const second = serveSite({ current: folder, port: server.port });
    await expect(second).rejects.toThrow(PortTakenError);
    await expect(second).rejects.toThrow(new RegExp(`${server.port}.*SITE_PORT`));
  });
});
