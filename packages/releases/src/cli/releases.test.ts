import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { publish, startStore } from "../../test/support/stores.ts";
import { run } from "./releases.ts";

let out: string;
let err: string;

beforeEach(() => {
  out = "";
  err = "";
  vi.spyOn(console, "log").mockImplementation((line: string) => {
    out += `${line}\n`;
  });
  vi.spyOn(console, "error").mockImplementation((line: string) => {
    err += `${line}\n`;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function startWithTwo() {
  const { root, releases, publisher } = await startStore();
  const one = await publish(releases, publisher, { "index.html": "1", "old.html": "old" });
  const two = await publish(releases, publisher, { "index.html": "2", "new.html": "new" });
  await publisher.close();
  return {
    root,
    releases,
    one,
    two,
    command: (...args: string[]) => run([...args, "--store", root]),
  };
}

describe("bantin releases", () => {
  it("lists the releases, the newest and live one first", async () => {
    const { one, two, command } = await startWithTwo();
    expect(await command("list")).toBe(0);
    const lines = out.split("\n");
    expect(lines[1]).toMatch(new RegExp(`^${two} .* 2 files +0\\.0 MB +live$`));
    expect(lines[2]).toMatch(new RegExp(`^${one} .* \\d{4}-\\d\\d-\\d\\dT.*Z$`));
    expect(out).toMatch(/2 releases\.\n$/);
  });

  it("shows one, and compares two", async () => {
    const { one, two, command } = await startWithTwo();
    expect(await command("show", two)).toBe(0);
    expect(out).toContain(`${two} (live)`);
    expect(await command("diff", one, two)).toBe(0);
    expect(out).toContain("+ new.html\n~ index.html\n- old.html\n1 added, 1 changed, 1 removed.\n");
  });

  it("rolls back with a reason only, says that publishing is frozen, and resumes", async () => {
    const { one, releases, command } = await startWithTwo();
    expect(await command("rollback")).toBe(2);
    expect(err).toContain("Say with --why what is wrong");
    expect(await command("rollback", "--why", "sai số liệu", "--by", "Lan")).toBe(0);
    expect(out).toContain(`${one} is live. Publishing is frozen`);
    expect(releases.current()?.id).toBe(one);
    await command("list");
    expect(out).toMatch(/Frozen since .* by Lan: sai số liệu/);
    expect(await command("resume")).toBe(0);
    expect(out).toMatch(/Publishing goes on; it was frozen since .* by Lan/);
    expect(await command("resume")).toBe(0);
    expect(out).toContain("Publishing was not frozen.");
  });

  it("verifies, and ends with 1 when something is damaged", async () => {
    const { root, one, two, command } = await startWithTwo();
    expect(await command("verify")).toBe(0);
    expect(out).toContain("2 releases, 4 files read: all as it should be.");
    chmodSync(join(root, "current/new.html"), 0o644);
    writeFileSync(join(root, "current/new.html"), "bad");
    expect(await command("verify")).toBe(1);
    expect(out).toMatch(new RegExp(`damaged: new\\.html \\(objects/.*; in ${two}\n`));
    expect(await command("verify", one)).toBe(0);
  });

  it("collects garbage, and says what went and what stays", async () => {
    const { command } = await startWithTwo();
    expect(await command("gc", "--keep", "1", "--grace-hours", "0")).toBe(0);
    expect(out).toMatch(/^0 releases, .* 2 releases kept/);
    expect(await command("gc", "--keep", "none")).toBe(2);
    expect(err).toContain("--keep takes a number of at least 1, not “none”.");
  });

  it("prints JSON and nothing else with --json", async () => {
    const { one, two, command } = await startWithTwo();
    await command("list", "--json");
    expect(JSON.parse(out)).toMatchObject({ freeze: null, releases: [{ id: two }, { id: one }] });
  });

  it("says what is wrong with a call, and ends with 2; with 1 for what there is not", async () => {
    const { root, command } = await startWithTwo();
    expect(await command("lst")).toBe(2);
    expect(err).toContain("There is no command “lst”.");
    expect(await command("show", "--colour")).toBe(2);
    expect(await command("show")).toBe(2);
    expect(await command("show", "000009-00000000")).toBe(1);
    expect(err).toContain("There is no release “000009-00000000”.");
    expect(await run(["list", "--store", join(root, "objects")])).toBe(1);
    expect(err).toContain("is no store of releases");
    expect(await run(["--help"])).toBe(0);
  });
});
