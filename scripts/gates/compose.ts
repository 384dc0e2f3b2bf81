import { installDebianPackage } from "../services/debian-package.ts";
import { findExecutable } from "../services/find-executable.ts";
import { runCommand } from "../services/run-command.ts";
import { commandGate } from "./command.ts";
import { type GateResult, skippedBecause } from "./gate.ts";

/** `docker compose config`: the file is well-formed and every variable it needs has a place. */
export async function composeGate(): Promise<GateResult> {
  const compose = (await findCompose()) ?? (await installCompose());
  if (!compose) {
    return skippedBecause("docker-compose.yml was not checked: there is no docker compose here.");
  }
  const [command, ...args] = compose;
  return commandGate(command, [...args, "--env-file", ".env.example", "config", "--quiet"]);
}

/** The plugin of today's docker, or the older program of its own. */
async function findCompose(): Promise<[string, ...string[]] | undefined> {
  const docker = await findExecutable("docker");
  if (docker) {
    const plugin = await runCommand(docker, ["compose", "version"], { timeoutMs: 20_000 });
    if (plugin.ok) return [docker, "compose"];
  }
  const program = await findExecutable("docker-compose");
  return program ? [program] : undefined;
}

async function installCompose(): Promise<[string, ...string[]] | undefined> {
  if (process.env.CI !== "true") return undefined;
  const problem = await installDebianPackage("docker-compose");
  return problem === undefined ? findCompose() : undefined;
}
