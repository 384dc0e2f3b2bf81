import { type Browser, chromium } from "playwright-core";
import type { BuiltSite } from "../../apps/site/gates/built-site.ts";
import { type GateReport, sentence } from "../../apps/site/gates/report.ts";
import {
  BROWSER_GATES,
  FILE_GATES,
  runBrowserGate,
  runWellFormedGate,
} from "../../apps/site/gates/site-gates.ts";
import { serveSite } from "../../apps/site/src/serve/server.ts";
import { CHROMIUM_FLAGS, ensureChromium } from "../services/chromium.ts";
import { type Gate, type GateResult, skippedBecause } from "./gate.ts";
import { sampleSite } from "./sample-site.ts";
import { siteHeadersGate } from "./site-headers.ts";

/** The gates over the readers' site, built from the sample content. */
export function siteGates(inputs: readonly string[]): Gate[] {
  const gates = [
    ...FILE_GATES.map(({ name, check }) => ({
      name: `site: ${name}`,
      run: async () => resultOf(await check((await sampleSite()).site)),
    })),
    { name: "site: headers of every file", run: siteHeadersGate },
    ...BROWSER_GATES.map((gate) => ({
      name: `site: ${gate.name}`,
      run: () => inBrowser((browser, site) => runBrowserGate(gate, browser, site)),
    })),
    { name: "site: files for machines are well formed", run: () => inBrowser(runWellFormedGate) },
  ];
  // Two lanes each, so that they take the sample site's port one after another.
  return gates.map((gate) => ({ ...gate, inputs, lanes: 2 }));
}

type Look = (browser: Browser, site: BuiltSite) => Promise<GateReport>;

async function inBrowser(look: Look): Promise<GateResult> {
  const found = await ensureChromium({ allowInstall: process.env.CI === "true" });
  if (!found.ok) return skippedBecause(`NOTHING WAS LOOKED AT IN A BROWSER: ${found.reason}`);
  const { site, folder, port } = await sampleSite();
  const server = await serveSite({ current: folder, port });
  const browser = await chromium.launch({ executablePath: found.path, args: [...CHROMIUM_FLAGS] });
  try {
    return resultOf(await look(browser, site));
  } finally {
    await browser.close();
    await server.close();
  }
}

function resultOf({ checks, findings }: GateReport): GateResult {
  const failed = findings.length;
  const note = findings.map(sentence).join("\n");
  return { passed: Math.max(checks - failed, 0), failed, skipped: 0, ...(note ? { note } : {}) };
}
