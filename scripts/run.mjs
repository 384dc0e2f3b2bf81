// Plain JavaScript, no dependencies: it runs on whatever Node ≥ 20 a machine has, installs what the
// project needs, and hands over to the Node that the project pins.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stampPath = join(root, "node_modules", ".bantin-installed");

const major = Number(process.versions.node.split(".")[0]);
if (major < 20) {
  console.error(
    `Node ${process.versions.node} is too old: install Node 20 or newer, then run this again.`,
  );
  process.exit(1);
}

const startedAt = process.env.BANTIN_STARTED_AT ?? String(Date.now());
const [target, ...args] = process.argv.slice(2);
if (!target) {
  console.error("Usage: node scripts/run.mjs SCRIPT [ARGUMENT…]");
  process.exit(2);
}

install();
handOver(pinnedNode(), join(root, target), args);

/** Installs when the lockfile is not the one that was installed last. */
function install() {
  const wanted = createHash("sha256")
    .update(readFileSync(join(root, "pnpm-lock.yaml")))
    .digest("hex");
  if (existsSync(stampPath) && readFileSync(stampPath, "utf8") === wanted) return;
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  console.log("Installing what the project needs …");
  const started = Date.now();
  const result = spawnSync(
    "npx",
    ["--yes", packageManager, "install", "--frozen-lockfile", "--reporter=append-only"],
    {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
      env: { ...process.env, CI: "true" },
    },
  );
  if (result.status !== 0) {
    console.error(result.stdout ?? "", result.stderr ?? "", result.error?.message ?? "");
    console.error(
      "Installing failed. The lines above say why; check the network and run this again.",
    );
    process.exit(1);
  }
  mkdirSync(dirname(stampPath), { recursive: true });
  writeFileSync(stampPath, wanted);
  console.log(`Installed in ${((Date.now() - started) / 1000).toFixed(1)} s.`);
}

/** The official binary comes as an npm package for each platform; without one, a new enough Node will do. */
function pinnedNode() {
  const name = process.platform === "win32" ? "node.exe" : "node";
  for (const prefix of ["node", "node-bin"]) {
    const path = join(
      root,
      "node_modules",
      `${prefix}-${process.platform.replace("win32", "win")}-${process.arch}`,
      "bin",
      name,
    );
    if (existsSync(path)) return path;
  }
  if (major >= 24) return process.execPath;
  console.error(
    `There is no pinned Node for ${process.platform}-${process.arch}: install Node 24, then run this again.`,
  );
  process.exit(1);
}

function handOver(node, script, scriptArgs) {
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(
    delimiter,
  );
  const child = spawn(node, [script, ...scriptArgs], {
    cwd: root,
    stdio: "inherit",
    env: {
      ...process.env,
      PATH: path,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      BANTIN_STARTED_AT: startedAt,
    },
  });
  // Ctrl-C reaches the whole process group: the child stops in order, and this one waits for it.
  process.on("SIGINT", () => {});
  process.on("SIGTERM", () => child.kill("SIGTERM"));
  child.on("exit", (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}
