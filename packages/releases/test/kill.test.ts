import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as delay } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { openReleases } from "../src/index.ts";
import { Reader } from "./support/reader.ts";
import { temporaryDirectory } from "./support/stores.ts";

const KILLS = process.env.BANTIN_THOROUGH ? 110 : 30;
/** Several releases long. The instant of death is what is random here: this waits for nothing. */
const LONGEST_LIFE_MS = 60;
const LOOP = join(import.meta.dirname, "support", "publish-loop.ts");

interface Loop {
  child: ChildProcess;
  /** The number that was last said to be live. */
  said: () => number;
  begun: Promise<unknown>;
}

function startLoop(root: string): Loop {
  const child = spawn(process.execPath, [LOOP, root], { stdio: ["ignore", "pipe", "inherit"] });
  let said = 0;
  const lines = createInterface({ input: child.stdout });
  const begun = once(lines, "line");
  lines.on("line", (line) => {
    said = Number(line) || said;
  });
  return { child, said: () => said, begun };
}

async function kill(child: ChildProcess): Promise<void> {
  const closed = once(child, "close");
  child.kill("SIGKILL");
  await closed;
}

describe("a publisher killed at any instant", () => {
  it(
    `leaves complete releases ${KILLS} times, and readers never notice`,
    async () => {
      const root = join(temporaryDirectory(), "store");
      const releases = await openReleases(root, { fsync: false });
      let last = 0;
      let reader: Reader | null = null;
      for (let kills = 0; kills < KILLS; kills += 1) {
        const loop = startLoop(root);
        await loop.begun;
        if (reader) await delay(Math.random() * LONGEST_LIFE_MS);
        else await once(createInterface({ input: loop.child.stdout ?? process.stdin }), "line");
        await kill(loop.child);

        const live = releases.current();
        const number = Number(live?.metadata.number);
        expect(number).toBeGreaterThanOrEqual(Math.max(last, loop.said()));
        expect((await releases.verify()).problems).toEqual([]);
        last = number;
        reader ??= new Reader(root);
      }
      await reader?.stop();
      expect(reader?.faults).toEqual([]);
      expect(reader?.reads).toBeGreaterThan(KILLS);
      expect(last).toBeGreaterThan(10);
    },
    KILLS * 10_000,
  );
});
