import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { API_KEY, startCms, type TestCms } from "./support/cms.ts";
import { type Desk, openDesk, succeeded } from "./support/desk.ts";
import { pdf, picture, type UploadedFile, upload } from "./support/uploads.ts";

const ORIGIN = "http://localhost:3000";

let cms: TestCms;
let desk: Desk;

beforeAll(async () => {
  cms = await startCms();
  desk = await openDesk(cms);
});
afterAll(() => cms.stop());

describe("uploads", () => {
  const text = (content: string) => new TextEncoder().encode(content);
  const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  const HTML = "<!doctype html><script>alert(1)</script>";
  /** The head of a file of Word 97, which old documents still are. */
  const oldWord = () => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    return bytes;
  };
  const send = (collection: "media" | "files", file: UploadedFile) => {
    const data = collection === "media" ? { alt: "Ảnh" } : { title: "Tệp" };
    return upload(cms, collection, file, data, desk.editor.token);
  };
  const stored = (collection: "media" | "files") => {
    const folder = join(process.env.DATA_DIR ?? "", "uploads", collection);
    return existsSync(folder) ? readdirSync(folder) : [];
  };

  it.each<["media" | "files", UploadedFile]>([
    ["media", { name: "a.svg", type: "image/svg+xml", bytes: text(SVG) }],
    ["media", { name: "svg.png", type: "image/png", bytes: text(SVG) }],
    ["media", { name: "html.png", type: "image/png", bytes: text(HTML) }],
    ["media", { name: "a.html", type: "text/html", bytes: text(HTML) }],
    ["media", { name: "a.gif", type: "image/gif", bytes: text("GIF89a") }],
    ["media", pdf("a.pdf")],
    ["files", { name: "html.pdf", type: "application/pdf", bytes: text(HTML) }],
    ["files", { name: "a.exe", type: "application/x-msdownload", bytes: text("MZ") }],
    ["files", { name: "exe.doc", type: "application/msword", bytes: text("MZ\u0090") }],
    ["files", { name: "a.svg", type: "image/svg+xml", bytes: text(SVG) }],
  ])("%s: $name of $type is refused and leaves no file", async (collection, file) => {
    const before = stored(collection);
    expect((await send(collection, file)).status).toBe(400);
    expect(stored(collection)).toEqual(before);
  });

  it("a picture under a page's name is stored under a picture's, or refused", async () => {
    const drawing = await picture({ width: 20, height: 20 }, "trang.html");
    const answer = await send("media", drawing);
    expect(stored("media").filter((name) => name.endsWith(".html"))).toEqual([]);
    expect(answer.status === 400 || !answer.body.doc.filename.endsWith(".html")).toBe(true);
  });

  it.each<["media" | "files", () => Promise<UploadedFile>]>([
    ["media", () => picture({ width: 20, height: 20 }, "đẹp.png")],
    ["media", () => picture({ width: 20, height: 20 }, "ảnh chụp.jpg", "jpeg")],
    ["files", async () => pdf("Nghị quyết 06.pdf")],
    ["files", async () => ({ name: "cu.doc", type: "application/msword", bytes: oldWord() })],
    ["files", async () => ({ name: "cu.xls", type: "application/vnd.ms-excel", bytes: oldWord() })],
  ])("%s: what the newsroom has is taken", async (collection, file) => {
    expect((await send(collection, await file())).status).toBe(201);
  });

  it("nothing climbs out of the folder by its name", async () => {
    const drawing = await picture({ width: 20, height: 20 }, "../../../tren.png");
    const { doc } = succeeded(await send("media", drawing)).body;
    expect(doc.filename).not.toMatch(/[/\\]/);
    expect(stored("media")).toContain(doc.filename);
  });

  it("a file beyond 25 MiB is refused", async () => {
    const bytes = new Uint8Array(25 * 1024 * 1024 + 1);
    bytes.set(pdf("x").bytes);
    const answer = await send("files", { name: "to.pdf", type: "application/pdf", bytes });
    expect(answer.status).toBe(413);
    expect(stored("files")).not.toContain("to.pdf");
  });

  it("are read by staff and the api-client, and by nobody else", async () => {
    const { doc } = succeeded(await send("files", pdf("Bí mật.pdf"))).body;
    const get = (headers: Record<string, string>) => cms.fetch(`${ORIGIN}${doc.url}`, { headers });
    const allowed = await get({ Authorization: `api-clients API-Key ${API_KEY}` });
    expect(allowed.status).toBe(200);
    expect((await allowed.arrayBuffer()).byteLength).toBe(doc.filesize);
    expect((await get({ Authorization: `JWT ${desk.editor.token}` })).status).toBe(200);
    expect((await get({})).status).toBe(403);
  });
});
