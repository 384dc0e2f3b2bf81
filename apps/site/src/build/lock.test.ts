import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, it } from "vitest";
import { takeLock } from "./lock.ts";

const folder = mkdtempSync(join(tmpdir(), "bantin-lock-"));
const path = join(folder, "build.lock");
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("keeps a second build out, also of another process, until the first ends or is killed", async () => {
  const program = `
    import { takeLock } from ${JSON.stringify(new URL("./lock.ts", import.meta.url).href)};
    takeLock(${JSON.stringify(path)});
    console.log("locked");
    setInterval(() => {}, 1000);`;
  const other = spawn(process.execPath, ["--input-type=module", "--eval", program]);
  await new Promise((resolve) => other.stdout.once("data", resolve));
  expect(() => takeLock(path)).toThrow(`process ${other.pid}`);

  const ended = new Promise((resolve) => other.once("close", resolve));
  other.kill("SIGKILL");
  await ended;
  const lock = takeLock(path);
  expect(() => takeLock(path)).toThrow(`process ${process.pid}`);
  lock.release();
  takeLock(path).release();
});
