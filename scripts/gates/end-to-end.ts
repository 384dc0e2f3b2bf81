import { CHROMIUM_FLAGS, ensureChromium } from "../services/chromium.ts";
import { type GateResult, skippedBecause } from "./gate.ts";
import { vitestGate } from "./vitest.ts";

/** The whole system, driven in Chromium. In CI the browser is installed when it is missing. */
export async function endToEndGate(): Promise<GateResult> {
  const chromium = await ensureChromium({ allowInstall: process.env.CI === "true" });
  if (!chromium.ok) {
    return skippedBecause(`NOTHING WAS TESTED IN A BROWSER: ${chromium.reason}`);
  }
  const env = { CHROMIUM_BIN: chromium.path, CHROMIUM_FLAGS: CHROMIUM_FLAGS.join(" ") };
  return vitestGate("e2e", { env, workers: 2 });
}
