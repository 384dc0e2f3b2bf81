import { start } from "./child.ts";

/** For the test that kills it: starts a script and prints what the script prints. */
const script = process.argv[2] ?? "";
start({ command: process.execPath, args: ["-e", script], cwd: process.cwd(), env: process.env }, [
  "inherit",
  "inherit",
]);
