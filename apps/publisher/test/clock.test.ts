import { mkdtempSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type FakeCms, startFakeCms } from "@bantin/content/testing";
import { afterAll, beforeAll, describe, expect, it, onTestFailed } from "vitest";
import { type PublisherProcess, startProcess, until } from "./support/publisher-process.ts";
import { type Reader, startReader } from "./support/reader.ts";

const SET_CLOCK = join(import.meta.dirname, "support/set-clock.ts");
/** Midnight in Vietnam: the theme of 2022 heads every page before it, that of 2023 from then on. */
const NEW_YEAR = Date.parse("2022-12-31T17:00:00.000Z");
const OF_2022 = "vì vùng cao no ấm";
const OF_2023 = "giữ rừng, giữ nước";
const DAY_MS = 86_400_000;

let cms: FakeCms;
let dataDir: string;
let clockFile: string;
let aheadMs = 0;
let publisher: PublisherProcess;
let reader: Reader;

/** Sets the clock of the publisher's machine, which runs. */
function setClock(to: number): void {
  aheadMs = to - Date.now();
  // In one go: it is read all the time.
  writeFileSync(`${clockFile}.new`, String(aheadMs));
  renameSync(`${clockFile}.new`, clockFile);
}
const now = () => Date.now() + aheadMs;

const shows = async (slogan: string) => (await reader.read("/")).includes(slogan);
const untilShown = (slogan: string) => until(`“${slogan}” heads the site`, () => shows(slogan));

beforeAll(async () => {
  cms = await startFakeCms();
  dataDir = mkdtempSync(join(tmpdir(), "bantin-clock-"));
  clockFile = join(dataDir, "clock");
  setClock(NEW_YEAR - 40 * DAY_MS);
  publisher = startProcess(cms, dataDir, {
    BUILD_DATE: "",
    CLOCK_FILE: clockFile,
    NODE_OPTIONS: `--import=${SET_CLOCK}`,
    // What happens here happens because of the day, not of a comparison.
    PUBLISHER_RECONCILE_MS: "3600000",
  });
  await until("the site is live", () => publisher.output().includes("The site is live"));
  reader = await startReader(dataDir, ["/", "/tin-tuc/", "/van-ban/"]);
});
afterAll(async () => {
  await reader?.stop();
  publisher?.child.kill("SIGTERM");
  await publisher?.ended;
  await cms?.close();
  rmSync(dataDir, { recursive: true, force: true });
});

describe("a publisher at work, with nothing published meanwhile", () => {
  it("wakes by itself at the boundary, and not before", async () => {
    onTestFailed(() => console.log(publisher.output().slice(-4_000)));
    await untilShown(OF_2022);
    setClock(NEW_YEAR - 4_000);
    await until("the new theme heads the site", async () => {
      const isShown = await shows(OF_2023);
      if (isShown) expect(now()).toBeGreaterThanOrEqual(NEW_YEAR);
      return isShown;
    });
    expect(await shows(OF_2022)).toBe(false);
  });

  it.each([
    ["back over the boundary", -2 * DAY_MS, OF_2022],
    ["forward over it", 3 * DAY_MS, OF_2023],
    ["back by ten months", -300 * DAY_MS, OF_2022],
    ["back where it was", DAY_MS, OF_2023],
  ])("follows a clock that is put %s", async (_where, fromNewYearMs, slogan) => {
    setClock(NEW_YEAR + fromNewYearMs);
    await untilShown(slogan);
  });

  it("leaves the site whole all the time", () => {
    expect(reader.complaints()).toEqual([]);
    expect(reader.answers()).toBeGreaterThan(0);
  });
});
