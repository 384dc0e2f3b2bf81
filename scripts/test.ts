import { commandGate } from "./gates/command.ts";
import { composeGate } from "./gates/compose.ts";
import { endToEndGate } from "./gates/end-to-end.ts";
import { type Gate, runGates } from "./gates/gate.ts";
import { generatedFilesGate } from "./gates/generated-files.ts";
import { mongodbGate } from "./gates/mongodb.ts";
import { siteGates } from "./gates/site.ts";
import { typesGate } from "./gates/types.ts";
import { vitestGate } from "./gates/vitest.ts";
import { webServersGate } from "./gates/web-servers.ts";
import { commandStart, since } from "./system/steps.ts";

/** `npm test`: everything that can run on this machine, with what was skipped and why. */
const GATES: readonly Gate[] = [
  { name: "format and lint", run: () => commandGate("biome", ["check", "--error-on-warnings"]) },
  { name: "types", run: typesGate },
  { name: "generated files", run: generatedFilesGate },
  { name: "docker compose", run: composeGate },
  { name: "answers of the web servers", run: webServersGate },
  { name: "unit tests", run: () => vitestGate("unit") },
  { name: "integration on SQLite", run: () => vitestGate("integration") },
  { name: "integration on MongoDB's protocol", run: mongodbGate },
  ...siteGates(),
  { name: "end to end in Chromium", run: endToEndGate },
];

const [only] = process.argv.slice(2);
if (only === "--help") {
  console.log(
    `Usage: npm test [-- PART]\n\nRuns every check, or those whose name contains PART:\n${GATES.map(({ name }) => `  ${name}`).join("\n")}`,
  );
} else {
  const started = commandStart();
  const total = await runGates(GATES.filter(({ name }) => !only || name.includes(only)));
  console.log(`\nChecked in ${since(started)}.`);
  console.log(
    total.skipped > 0
      ? `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`
      : `${total.passed} passed, ${total.failed} failed`,
  );
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}
