import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readEnvironment } from "../src/environment/read-environment.ts";
import { API_KEY, startCms, type TestCms } from "./support/cms.ts";

const ORIGIN = "http://localhost:3000";

let cms: TestCms;

beforeAll(async () => {
  cms = await startCms();
});
afterAll(() => cms.stop());

describe("secrets", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "bantin-secrets-"));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const read = (more: Record<string, string> = {}, keepNothing = false) =>
    readEnvironment({ DATA_DIR: folder, ...more }, { keepNothing });

  it("are made once, for the owner's eyes only, and used again", () => {
    const first = read();
    expect(read()).toEqual(first);
    expect(first.payloadSecret).not.toBe(first.siteApiKey);
    for (const name of ["payload-secret", "site-api-key"]) {
      const path = join(folder, "secrets", name);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      expect(readFileSync(path, "utf8").length).toBeGreaterThanOrEqual(32);
    }
    expect(statSync(join(folder, "secrets")).mode & 0o777).toBe(0o700);
  });

  it("of the environment win, and nothing is written then", () => {
    const given = { PAYLOAD_SECRET: "s".repeat(32), CMS_API_KEY: "k".repeat(32) };
    expect(read(given)).toMatchObject({
      payloadSecret: "s".repeat(32),
      siteApiKey: "k".repeat(32),
    });
    expect(existsSync(join(folder, "secrets"))).toBe(false);
  });

  it("are not made while the server is compiled", () => {
    read({}, true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("that were emptied are reported, not used", () => {
    read();
    writeFileSync(join(folder, "secrets", "payload-secret"), "");
    expect(() => read()).toThrow(/payload-secret.*too short/);
  });

  it("are those the CMS runs with: the key of its folder opens the API", async () => {
    const asKey = (key: string) =>
      cms.fetch(`${ORIGIN}/api/articles`, {
        headers: { Authorization: `api-clients API-Key ${key}` },
      });
    expect((await asKey(API_KEY)).status).toBe(200);
    expect((await asKey(API_KEY.replace("1", "2"))).status).toBe(403);
  });
});

describe("the environment", () => {
  const read = (source: Record<string, string>) => () =>
    readEnvironment({ DATA_DIR: tmpdir(), ...source }, { keepNothing: true });

  it.each<Record<string, string>>([
    { SMTP_URL: "smtp://mail.example.com" },
    { MAIL_FROM: "a@example.com" },
  ])("%j lacks its other half", (half) => {
    expect(read(half)).toThrow(/SMTP_URL and MAIL_FROM go together/);
  });

  it("that is wrong gives one error that names every variable", () => {
    const wrong = {
      DATABASE_URI: "postgres://localhost/x",
      PAYLOAD_SECRET: "short",
      CMS_API_KEY: "short",
      CMS_URL: "localhost",
      SITE_URL: "ftp://example.com",
      TRUSTED_PROXIES: "10.0.0.0/8 proxy.internal",
      SMTP_URL: "mail.example.com",
      SESSION_IDLE_MINUTES: "0",
    };
    for (const name of Object.keys(wrong)) expect(read(wrong)).toThrow(new RegExp(`${name}: `));
    expect(read(wrong)).toThrow(/README/);
  });

  it("never has a secret in its error", () => {
    expect(read({ PAYLOAD_SECRET: "bi-mat-ngan" })).not.toThrow(/bi-mat-ngan/);
  });

  it("takes empty variables for unset and cuts addresses to their origin", () => {
    const environment = read({ CMS_URL: "", SITE_URL: "https://example.com/tin/" })();
    expect(environment).toMatchObject({ cmsUrl: ORIGIN, siteUrl: "https://example.com" });
  });
});
