import { runToEnd } from "../system/child.ts";
import { ROOT } from "../system/settings.ts";
import { failedWith, type GateResult, PASSED } from "./gate.ts";

/** A gate that is one command: its exit code decides, its output is shown when it fails. */
export async function commandGate(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<GateResult> {
  try {
    const env = { ...process.env, ...options.env };
    await runToEnd({ command, args, cwd: options.cwd ?? ROOT, env });
    return PASSED;
  } catch (error) {
    return failedWith(error instanceof Error ? error.message : String(error));
  }
}
