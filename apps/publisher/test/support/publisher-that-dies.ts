import { run } from "../../src/cli/publish.ts";

/** The publisher as `bantin publish --watch` runs it, which kills itself before the stage in DIES_BEFORE. */
const stage = process.env.DIES_BEFORE ?? "";
process.exitCode = await run(["--watch"], (at) => {
  if (at === stage) process.kill(process.pid, "SIGKILL");
});
