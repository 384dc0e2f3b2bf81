import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Check, good, unsure, wrong } from "../check.ts";

const manifest = z.object({ version: z.string() });
/** What the parts are compiled for. */
const NODE_MAJOR = 24;

/** What runs here. */
export const versions: Check = {
  name: "Versions",
  look({ root }) {
    const { version } = manifest.parse(
      JSON.parse(readFileSync(join(root, "package.json"), "utf8")),
    );
    const major = Number(process.versions.node.split(".")[0]);
    const node = `Node ${process.versions.node}, SQLite ${process.versions.sqlite ?? "?"}`;
    return [
      good(`Bản tin ${version} on ${process.platform} ${process.arch}.`),
      major < NODE_MAJOR
        ? wrong(`${node}: older than ${NODE_MAJOR}.`, `Install Node ${NODE_MAJOR}.`)
        : major > NODE_MAJOR
          ? unsure(
              `${node}: newer than what it is tested with.`,
              `Use Node ${NODE_MAJOR} if something is odd.`,
            )
          : good(`${node}.`),
    ];
  },
};
