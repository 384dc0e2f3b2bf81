import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { ensureNginx } from "../services/nginx.ts";
import { stopChild } from "../services/stop-child.ts";
import { stop } from "../system/child.ts";
import { startCms } from "../system/cms.ts";
import { freePort } from "../system/ports.ts";
import { ROOT, readSettings } from "../system/settings.ts";
import { type PreparedSystem, prepareSystem } from "./system.ts";

const installed = await ensureNginx({ allowInstall: process.env.CI === "true" });
if (!installed.ok) console.log(`NOTHING WAS TESTED BEHIND TLS: ${installed.reason}`);
const MEBIBYTE = 1024 * 1024;

let system: PreparedSystem;
let cms: ChildProcess;
let nginx: ChildProcess;
let folder = "";
let ports = { https: 0, http: 0 };

beforeAll(async () => {
  if (!installed.ok) return;
  ports = { https: await freePort(8443), http: await freePort(8444) };
  system = await prepareSystem({
    CMS_URL: `https://localhost:${ports.https}`,
    CMS_HOST: "127.0.0.1",
    TRUSTED_PROXIES: "127.0.0.1",
  });
  cms = await startCms(system.settings);
  nginx = await startTlsProxy();
});
afterAll(async () => {
  if (nginx) await stopChild(nginx, 5_000);
  if (cms) await stop(cms);
  if (system) rmSync(system.settings.dataDir, { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

/** nginx with the file that operators copy, with this machine's places in it and a certificate of its own. */
async function startTlsProxy(): Promise<ChildProcess> {
  if (!installed.ok) throw new Error(installed.reason);
  folder = mkdtempSync(join(tmpdir(), "bantin-tls-"));
  const files = { key: join(folder, "privkey.pem"), certificate: join(folder, "fullchain.pem") };
  const name = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const out = ["-keyout", files.key, "-out", files.certificate];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", ["req", ...kind, "-days", "2", ...name, ...out], { stdio: "ignore" });
  const conf = readFileSync(join(ROOT, "apps/cms/nginx/cms.conf"), "utf8")
    .replaceAll("/etc/ssl/bantin", folder)
    .replace("127.0.0.1:3000", `127.0.0.1:${system.settings.cmsPort}`)
    .replace("listen 80;", `listen 127.0.0.1:${ports.http};`)
    .replace("listen 443 ssl;", `listen 127.0.0.1:${ports.https} ssl;`);
  const places = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = places.map((each) => `${each}_temp_path ${folder}/${each};`).join("\n");
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    join(folder, "nginx.conf"),
    `daemon off;\n${user}\npid ${folder}/nginx.pid;\nevents {}\nhttp {\naccess_log off;\n${temporary}\n${conf}\n}\n`,
  );
  const args = ["-p", folder, "-c", join(folder, "nginx.conf"), "-e", join(folder, "error.log")];
  const child = spawn(installed.path, args, { stdio: "ignore" });
  await vi.waitFor(() => ask("/"), { timeout: 30_000 });
  return child;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: Uint8Array | string;
}

/** Asks over TLS, and looks at the certificate as a browser does. */
function ask(path: string, { method = "GET", headers = {}, body }: Asked = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ca = readFileSync(join(folder, "fullchain.pem"));
    // Whatever name is asked for, the connection is to this machine.
    const to = { host: "localhost", servername: "localhost", port: ports.https, ca };
    const at = { ...to, path, method, headers };
    const sent = request(at, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => {
        text += chunk;
      });
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on("error", reject);
    sent.end(body);
  });
}

const LOGIN = "/api/users/login";
const json = { "content-type": "application/json" };

describe.skipIf(!installed.ok)("the CMS behind nginx with TLS", () => {
  it("sends browsers to https, and tells them to stay there", async () => {
    const plain = await fetch(`http://127.0.0.1:${ports.http}/admin`, { redirect: "manual" });
    expect(plain.status).toBe(301);
    expect(plain.headers.get("location")).toMatch(/^https:\/\//);
    const { status, headers } = await ask("/admin/login");
    expect([status, headers["strict-transport-security"]]).toEqual([200, "max-age=63072000"]);
  });

  it("has the headers of a page that nobody frames, opens or looks through", async () => {
    const { headers } = await ask("/admin/login");
    expect(headers).toMatchObject({
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "same-origin",
      "permissions-policy": expect.stringContaining("camera=()"),
      "content-security-policy": expect.stringMatching(
        /script-src 'nonce-.*frame-ancestors 'none'/,
      ),
    });
    expect(headers).not.toHaveProperty("x-powered-by");
  });

  it("logs in with a cookie that goes over https only, and counts who asks by the address", async () => {
    const log = join(system.settings.dataDir, "logs/cms.log");
    const { status, headers } = await ask("/api/users/login", {
      method: "POST",
      headers: { ...json, "X-Forwarded-For": "198.51.100.99" },
      body: JSON.stringify(system.admin),
    });
    expect(status).toBe(200);
    const cookie = String(headers["set-cookie"]);
    expect(cookie).toMatch(/bantin-token=[^;]+;.*HttpOnly/);
    expect(cookie).toMatch(/Secure/);
    await expect.poll(() => readFileSync(log, "utf8")).toContain("Signed in");
    expect(readFileSync(log, "utf8")).not.toContain("198.51.100.99");
    const page = await ask("/admin", { headers: { Cookie: cookie.split(";")[0] ?? "" } });
    expect(page.status).toBe(200);
  });

  it("under another name says which one is right, and links to it", async () => {
    const { status, body } = await ask("/admin", { headers: { Host: "khac.example" } });
    expect(status).toBe(421);
    expect(body).toContain("Trang quản trị ở địa chỉ khác");
    expect(body).toContain(`<a href="${system.settings.cmsUrl}/admin">`);
  });

  it("draws no picture of words for anybody", async () => {
    expect((await ask("/api/og?title=x")).status).toBe(404);
  });

  it.each([
    [30, /lớn hơn 25 MB/],
    [40, /nhiều nhất 25 MB/],
  ])("answers 413 to an upload of %i MB, in words", async (mebibytes, words) => {
    const login = await ask("/api/users/login", {
      method: "POST",
      headers: json,
      body: JSON.stringify(system.writer),
    });
    const { token } = JSON.parse(login.body);
    const part = (text: string) => Buffer.from(text.replaceAll("\n", "\r\n"));
    const body = Buffer.concat([
      part(
        '--x\nContent-Disposition: form-data; name="file"; filename="a.pdf"\nContent-Type: application/pdf\n\n%PDF-1.4\n',
      ),
      Buffer.alloc(mebibytes * MEBIBYTE, 32),
      part("\n--x--\n"),
    ]);
    const answer = await ask("/api/files", {
      method: "POST",
      headers: {
        Authorization: `JWT ${token}`,
        "content-type": "multipart/form-data; boundary=x",
        "content-length": String(body.length),
      },
      body,
    }).catch((error: Error) => ({ status: 0, body: error.message }));
    expect([answer.status, answer.body]).toEqual([413, expect.stringMatching(words)]);
  });

  it("answers 413 to a text beyond 8 MB, in words, before it looks who asks", async () => {
    const body = JSON.stringify({ title: "a".repeat(9 * MEBIBYTE) });
    const answer = await ask("/api/articles", { method: "POST", headers: json, body });
    expect([answer.status, answer.body]).toEqual([413, expect.stringMatching(/Hãy chia bài/)]);
  });

  describe("in a flood of guesses", () => {
    let known = "";
    const guess = (serial: number) =>
      JSON.stringify({ email: `nguoi${serial}@example.com`, password: `mat-khau-${serial}` });
    const enter = (headers: Record<string, string>) =>
      ask(LOGIN, {
        method: "POST",
        headers: { ...json, ...headers },
        body: JSON.stringify(system.admin),
      });

    beforeAll(async () => {
      const { headers } = await enter({});
      const cookies = [headers["set-cookie"]].flat().map((each) => each?.split(";")[0] ?? "");
      known = cookies.find((each) => each.startsWith("bantin-known-")) ?? "";
    });

    it("from many addresses answers at the door, in words, and lets known browsers in", async () => {
      const flood = await Promise.all(
        Array.from({ length: 400 }, (_, serial) =>
          fetch(`http://127.0.0.1:${system.settings.cmsPort}${LOGIN}`, {
            method: "POST",
            headers: { ...json, "X-Forwarded-For": `198.51.100.${serial % 200}` },
            body: guess(serial),
          }),
        ),
      );
      const refused = flood.filter(({ status }) => status === 429);
      expect(refused.length).toBeGreaterThan(300);
      expect(Number(refused[0]?.headers.get("retry-after"))).toBeGreaterThanOrEqual(5);
      expect(await refused[0]?.text()).toMatch(/hoặc dùng máy đã đăng nhập lần trước/);
      expect((await enter({ Cookie: known })).status).toBe(200);
    });

    it("from one address is stopped by nginx, in words, and known browsers get in from there", async () => {
      const flood = await Promise.all(
        Array.from({ length: 60 }, (_, serial) =>
          ask(LOGIN, { method: "POST", headers: json, body: guess(serial) }),
        ),
      );
      const words = flood.filter(({ status }) => status === 429).map(({ body }) => body);
      expect(words).toContainEqual(expect.stringContaining("Mạng của bạn"));
      expect((await enter({ Cookie: known })).status).toBe(200);
    });
  });
});

describe.skipIf(!installed.ok)(
  "the CMS without TLS, under a name that is not this machine's own",
  () => {
    let url = "";
    beforeAll(async () => {
      await stop(cms);
      const { env, cmsPort } = system.settings;
      // Browsers take it for another machine's.
      url = `http://127.0.0.2:${cmsPort}`;
      cms = await startCms(
        readSettings({ ...env, CMS_URL: url, CMS_HOST: "", TRUSTED_PROXIES: "" }),
      );
    });

    const pageAt = async (path: string, headers: Record<string, string> = {}) =>
      (await fetch(`${url}${path}`, { headers })).text();

    it("says in red that everybody on the network can read along", async () => {
      const page = await pageAt("/admin/login");
      expect(page).toContain("Trang quản trị đang chạy không mã hóa (http)");
    });

    it("keeps those in who have logged in, though their browsers do not say where they come from", async () => {
      const login = await fetch(`${url}${LOGIN}`, {
        method: "POST",
        headers: { ...json, Origin: url },
        body: JSON.stringify(system.admin),
      });
      const session = login.headers.getSetCookie().find((each) => each.startsWith("bantin-token="));
      expect(session).not.toContain("Secure");
      const cookie = session?.split(";")[0] ?? "";
      expect(await pageAt("/admin", { cookie })).toContain(system.admin.email);
      expect(await pageAt("/admin")).not.toContain(system.admin.email);
    });
  },
);
