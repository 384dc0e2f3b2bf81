import { installDebianPackage } from "./debian-package.ts";
import { findExecutable, isExecutable } from "./find-executable.ts";
import { runCommand } from "./run-command.ts";

/** For tests and audits: no window, nothing sent home, and no sandbox, as root cannot have one. */
export const CHROMIUM_FLAGS: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export type EnsureChromiumOptions = {
  /** Lets root install Debian's `chromium` package when there is no browser. */
  allowInstall?: boolean;
  /** Told what is going on before anything that takes long. */
  report?: (message: string) => void;
};

export type EnsuredChromium = { ok: true; path: string } | { ok: false; reason: string };

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const APP_PATHS = [
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Some systems ship a `chromium-browser` that only says how to install one. */
async function isBrowser(path: string): Promise<boolean> {
  if (!(await isExecutable(path))) return false;
  // On Windows `--version` opens a window instead.
  if (process.platform === "win32") return true;
  const { ok, stdout } = await runCommand(path, ["--version"], { timeoutMs: 20_000 });
  return ok && /chrom/i.test(stdout);
}

async function findChromium(): Promise<string | undefined> {
  for (const name of NAMES) {
    const path = await findExecutable(name);
    if (path !== undefined && (await isBrowser(path))) return path;
  }
  for (const path of APP_PATHS) {
    if (await isBrowser(path)) return path;
  }
  return undefined;
}

/**
 * Finds Chromium or Chrome: `CHROMIUM_BIN`, else a known name on `PATH`, else a known place, else,
 * if `allowInstall` is set and this is root on Debian or a relative, installs it. When it cannot be
 * had, the reason says why and what to do.
 */
export async function ensureChromium(
  options: EnsureChromiumOptions = {},
): Promise<EnsuredChromium> {
  const chosen = process.env.CHROMIUM_BIN;
  if (chosen) {
    if (await isBrowser(chosen)) return { ok: true, path: chosen };
    return { ok: false, reason: `CHROMIUM_BIN (${chosen}) does not run as Chromium or Chrome.` };
  }

  const found = await findChromium();
  if (found !== undefined) return { ok: true, path: found };

  const advice = "Install Chromium or Chrome, or set CHROMIUM_BIN to its program.";
  if (!options.allowInstall)
    return { ok: false, reason: `No Chromium or Chrome was found. ${advice}` };

  options.report?.("Installing Chromium…");
  const problem = await installDebianPackage("chromium");
  if (problem !== undefined) return { ok: false, reason: `${problem}\n${advice}` };
  const installed = await findChromium();
  if (installed !== undefined) return { ok: true, path: installed };
  return { ok: false, reason: `apt-get installed chromium, but it does not run. ${advice}` };
}
