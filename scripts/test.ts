import { availableParallelism } from "node:os";
import { commandGate } from "./gates/command.ts";
import { composeGate } from "./gates/compose.ts";
import { endToEndGate } from "./gates/end-to-end.ts";
import { type Gate, runGates } from "./gates/gate.ts";
import { generatedFilesGate } from "./gates/generated-files.ts";
import { mongodbGate } from "./gates/mongodb.ts";
import { siteGates } from "./gates/site.ts";
import { typesGate } from "./gates/types.ts";
import { PARTS, remembering, unlessUnchanged, withItsParts } from "./gates/unchanged.ts";
import { vitestGate } from "./gates/vitest.ts";
import { webServersGate } from "./gates/web-servers.ts";
import { keepTemporaryFilesInMemory } from "./system/memory-disk.ts";
import { commandStart, since } from "./system/steps.ts";

const EVERYTHING = ["apps", "packages", "scripts", ".biome.json", "knip.config.ts"];
const CMS = withItsParts("apps/cms");
/** Gates side by side: one more than cores, since those that drive servers and browsers wait for them half of the time. */
const LANES = Math.min(availableParallelism(), 2) + 1;

/** `npm test`: everything that can run on this machine, with what was skipped and why. What takes longest begins first. */
const GATES: readonly Gate[] = [
  // Alone: for a moment the files are not there.
  { name: "generated files", inputs: CMS, lanes: LANES, run: generatedFilesGate },
  {
    name: "integration on MongoDB's protocol",
    inputs: [...CMS, "scripts"],
    run: mongodbGate,
  },
  {
    name: "integration on SQLite",
    inputs: [...CMS, "scripts"],
    run: () => vitestGate("integration"),
  },
  {
    name: "format and lint",
    inputs: EVERYTHING,
    run: () => commandGate("biome", ["check", "--error-on-warnings"]),
  },
  ...PARTS.map((part) => ({
    name: `types: ${part}`,
    inputs: withItsParts(part),
    run: () => typesGate(part),
  })),
  { name: "types: scripts", inputs: EVERYTHING, run: () => typesGate("scripts") },
  {
    name: "unused code and dependencies",
    inputs: EVERYTHING,
    run: () => commandGate("knip", ["--no-progress", "--no-config-hints"]),
  },
  { name: "docker compose", inputs: ["docker-compose.yml", ".env.example"], run: composeGate },
  {
    name: "answers of the web servers",
    inputs: [...withItsParts("apps/site"), "scripts"],
    run: webServersGate,
  },
  ...PARTS.map((part) => ({
    name: `unit tests: ${part}`,
    inputs: [...withItsParts(part), "scripts/vitest.config.ts", "scripts/property-tests.ts"],
    run: () => vitestGate("unit", { only: part }),
  })),
  {
    name: "unit tests: scripts",
    inputs: EVERYTHING,
    run: () => vitestGate("unit", { only: "scripts" }),
  },
  ...siteGates(EVERYTHING),
  { name: "end to end in Chromium", inputs: EVERYTHING, lanes: 2, run: endToEndGate },
];

const HELP = `Usage: npm test [-- [changed|thorough] [PART]]

Runs every check, or those whose name contains PART:
${GATES.map(({ name }) => `  ${name}`).join("\n")}

  changed    leaves out what depends on nothing that has changed since it last passed here
  thorough   draws all examples of the property tests and kills more often: for the night

CI runs every check with a fixed share of the examples.`;

const args = process.argv.slice(2);
const mode = args[0] === "changed" || args[0] === "thorough" ? args.shift() : undefined;
const [only] = args;
if (only === "--help") {
  console.log(HELP);
} else {
  const started = commandStart();
  keepTemporaryFilesInMemory();
  if (mode === "thorough") process.env.BANTIN_THOROUGH = "1";
  const chosen = GATES.filter(({ name }) => !only || name.includes(only)).map(remembering);
  const gates = mode === "changed" ? chosen.map(unlessUnchanged) : chosen;
  const total = await runGates(gates, LANES);
  console.log(`\nChecked in ${since(started)}.`);
  console.log(
    total.skipped > 0
      ? `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
      : `${total.passed} passed, ${total.failed} failed`,
  );
  const isNothingRun = total.passed === 0 && mode !== "changed";
  process.exitCode = total.failed > 0 || isNothingRun ? 1 : 0;
}
