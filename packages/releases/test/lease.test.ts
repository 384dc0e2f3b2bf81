import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { unlinkSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { describe, expect, it, onTestFinished } from "vitest";
import { type LeaseHolder, openReleases, type Releases } from "../src/index.ts";
import { publish, startStore, temporaryDirectory } from "./support/stores.ts";

const ADDER = join(import.meta.dirname, "support", "add-releases.ts");

function startAdder(root: string, count: number) {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [ADDER, root, String(count)],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  onTestFinished(() => {
    child.kill("SIGKILL");
  });
  const lines: string[] = [];
  const output = createInterface({ input: child.stdout });
  output.on("line", (line) => lines.push(line));
  const says = async (pattern: RegExp) => {
    while (!lines.some((line) => pattern.test(line))) await once(output, "line");
  };
  return { child, says, closed: once(child, "close") };
}

async function openEmpty(): Promise<Releases> {
  return openReleases(join(temporaryDirectory(), "store"), { fsync: false });
}

describe("the lease", () => {
  it("belongs to one process, and tells the others who has it and since when", async () => {
    const releases = await openEmpty();
    const { child, says, closed } = startAdder(releases.root, 0);
    await says(/begun/);
    const holder = { name: "adder", pid: child.pid };
    expect(releases.leaseHolder()).toMatchObject(holder);
    const refused = releases.lease({ name: "second", waitMs: 0 });
    await expect(refused).rejects.toMatchObject({ code: "lease-held", holder });
    await expect(refused).rejects.toThrow(/adder \(process \d+ on .+\) since 20/);

    const waits: (LeaseHolder | null)[] = [];
    const waiting = releases.lease({
      name: "second",
      pollMs: 5,
      onWaiting: (one) => {
        waits.push(one);
        child.stdin.end();
      },
    });
    const publisher = await waiting;
    await closed;
    expect(waits[0]).toMatchObject(holder);
    // Asking does not loosen it, though it opens and closes the lock's file in this very process.
    expect(releases.leaseHolder()).toMatchObject({ name: "second", pid: process.pid });
    const third = startAdder(releases.root, 0);
    third.child.stdin.end();
    await third.says(new RegExp(`waiting for ${process.pid}`));
    await publisher.close();
    await third.closed;
    expect(releases.leaseHolder()).toBeNull();
  });

  it("is free the moment its holder is killed", async () => {
    const releases = await openEmpty();
    const { child, says, closed } = startAdder(releases.root, 0);
    await says(/begun/);
    child.kill("SIGKILL");
    await closed;
    expect(releases.leaseHolder()).toBeNull();
    const publisher = await releases.lease({ name: "next", waitMs: 0 });
    await publish(releases, publisher, { a: "a" });
    await publisher.close();
  });

  it("stays with a holder that was only stopped for a while", async () => {
    const releases = await openEmpty();
    const { child, says } = startAdder(releases.root, 0);
    await says(/begun/);
    child.kill("SIGSTOP");
    await expect(releases.lease({ name: "next", waitMs: 100 })).rejects.toMatchObject({
      code: "lease-held",
    });
  });

  it("passes from one to the next, so that no release of several publishers is lost", async () => {
    const releases = await openEmpty();
    const adders = [startAdder(releases.root, 7), startAdder(releases.root, 7)];
    for (const { child } of adders) child.stdin.end();
    const own = await releases.lease({ name: "own", pollMs: 5 });
    for (let left = 7; left > 0; left -= 1) {
      const number = Number(releases.current()?.metadata.number ?? 0) + 1;
      const transaction = own.begin();
      transaction.put("index.html", String(number));
      await own.activate((await transaction.commit({ number })).id);
    }
    await own.close();
    for (const { closed } of adders) await closed;
    expect(releases.current()?.metadata.number).toBe(21);
    expect(releases.list()).toHaveLength(21);
  });

  it("ends a wait when it is told to", async () => {
    const { releases } = await startStore();
    const waiting = releases.lease({ name: "second", signal: AbortSignal.timeout(20) });
    await expect(waiting).rejects.toThrow(/abort/i);
  });

  it("is noticed to be lost when somebody deletes its lock", async () => {
    const { root, releases, publisher } = await startStore();
    const id = await publish(releases, publisher, { a: "a" });
    unlinkSync(join(root, "lease.lock"));
    const transaction = publisher.begin.bind(publisher);
    expect(() => transaction()).toThrow(expect.objectContaining({ code: "lease-lost" }));
    await expect(publisher.activate(id)).rejects.toMatchObject({ code: "lease-lost" });
  });
});
