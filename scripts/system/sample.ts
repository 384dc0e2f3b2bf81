import { runToEnd } from "./child.ts";
import { ROOT, type Settings } from "./settings.ts";

/**
 * Loads the sample content when the CMS is new: no account, no content.
 *
 * @returns what the loader has to say (accounts and their passwords), or null when there was nothing to do
 */
export async function loadSampleOnce(settings: Settings): Promise<string | null> {
  const output = await runToEnd({
    command: process.execPath,
    args: ["scripts/bantin.ts", "sample", "--if-empty"],
    cwd: ROOT,
    env: settings.env,
  });
  return output.trim() === "" ? null : output.trim();
}
