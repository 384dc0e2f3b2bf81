import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { KeptLog } from "./kept-log.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bantin-log-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const LINE = `${"x".repeat(99)}\n`;

describe("a log", () => {
  it("keeps the newest in a bounded number of bounded files, across restarts", () => {
    const path = join(folder, "logs/cms.log");
    for (let start = 0; start < 4; start += 1) {
      const log = new KeptLog(path, 1000);
      for (let at = 0; at < 30; at += 1) log.write(LINE);
    }
    new KeptLog(path, 1000).write("cuối cùng\n");
    const files = readdirSync(join(folder, "logs")).sort();
    expect(files).toEqual(["cms.log", "cms.log.1", "cms.log.2", "cms.log.3", "cms.log.4"]);
    for (const file of files) {
      expect(statSync(join(folder, "logs", file)).size).toBeLessThanOrEqual(1000);
    }
    expect(readFileSync(path, "utf8")).toBe("cuối cùng\n");
    expect(readFileSync(`${path}.1`, "utf8")).toBe(LINE.repeat(10));
  });

  it("is for whoever runs the system alone", () => {
    new KeptLog(join(folder, "cms.log")).write(LINE);
    expect(statSync(join(folder, "cms.log")).mode & 0o777).toBe(0o600);
  });

  it("loses what the disk refuses, stops nobody, and goes on", () => {
    // A file stands where its folder would be: root may write anywhere else.
    new KeptLog(join(folder, "logs")).write("x");
    const log = new KeptLog(join(folder, "logs/cms.log"));
    log.write("mất\n");
    rmSync(join(folder, "logs"));
    log.write("còn\n");
    expect(readFileSync(join(folder, "logs/cms.log"), "utf8")).toBe("còn\n");
  });
});
