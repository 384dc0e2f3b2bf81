import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { bundle } from "./bundle.ts";

/**
 * Makes the package that others install, in `dist`: plain JavaScript for Node 20 and browsers with its types, the
 * command, the labelled sentences. `npm pack` there gives the tarball.
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const dist = `${root}dist/`;
const { version, license } = JSON.parse(readFileSync(`${root}package.json`, "utf8"));

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
await bundle(dist);
execFileSync("tsc", ["-p", `${root}tsconfig.package.json`], { stdio: "inherit" });
cpSync(`${root}corpus`, `${dist}corpus`, { recursive: true });
cpSync(`${root}README.md`, `${dist}README.md`);
cpSync(`${root}../../LICENSE`, `${dist}LICENSE`);
writeFileSync(
  `${dist}package.json`,
  `${JSON.stringify(
    {
      name: "@bantin/citations",
      version,
      description: "Symbols and citations of official documents in Vietnamese texts.",
      license,
      type: "module",
      sideEffects: false,
      engines: { node: ">=20" },
      exports: { ".": { types: "./types/citations/src/index.d.ts", default: "./index.js" } },
      bin: { "bantin-citations": "./cli.js" },
    },
    null,
    2,
  )}\n`,
);
console.log(
  `The package is in ${dist}. Make a tarball of it with: npm pack ./packages/citations/dist`,
);
