import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { inputsDigest } from "../system/inputs-digest.ts";
import { ROOT } from "../system/settings.ts";
import { type Gate, skippedBecause } from "./gate.ts";

const KEPT = join(ROOT, "node_modules/.cache/bantin/passed.json");
/** What every gate depends on. */
const COMMON = ["package.json", "pnpm-lock.yaml", "scripts/gates", "tsconfig.base.json"];
const manifest = z.object({
  dependencies: z.record(z.string(), z.string()).optional(),
  devDependencies: z.record(z.string(), z.string()).optional(),
});

/** Folders of all parts of the workspace. */
export const PARTS: readonly string[] = ["packages", "apps"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .map((name) => `${folder}/${name}`)
    .filter((path) => existsSync(join(ROOT, path, "package.json"))),
);

/** A part and all parts that it is made from. */
export function withItsParts(part: string, found: Set<string> = new Set()): string[] {
  if (found.has(part)) return [...found];
  found.add(part);
  const text = readFileSync(join(ROOT, part, "package.json"), "utf8");
  const { dependencies, devDependencies } = manifest.parse(JSON.parse(text));
  const names = Object.keys({ ...dependencies, ...devDependencies });
  for (const other of PARTS) {
    if (names.includes(`@bantin/${other.split("/")[1]}`)) withItsParts(other, found);
  }
  return [...found];
}

/** Runs a gate only when something that it depends on is not as it was when it last passed here. */
export function unlessUnchanged(gate: Gate): Gate {
  const run = async () => {
    const reason = "Nothing that it depends on has changed since it last passed.";
    if (passedBefore()[gate.name] === digestOf(gate)) return skippedBecause(reason);
    return gate.run();
  };
  return { ...gate, run };
}

/** Remembers what a gate that passes was run with. */
export function remembering(gate: Gate): Gate {
  const run = async () => {
    const digest = digestOf(gate);
    const result = await gate.run();
    if (result.failed === 0 && result.passed > 0) {
      mkdirSync(join(KEPT, ".."), { recursive: true });
      writeFileSync(KEPT, JSON.stringify({ ...passedBefore(), [gate.name]: digest }, null, 2));
    }
    return result;
  };
  return { ...gate, run };
}

const digests = new Map<string, string>();

/** As the inputs were when they were first asked for: what changes while gates run is looked at next time. */
function digestOf({ inputs }: Gate): string {
  const key = inputs.join(" ");
  const digest = digests.get(key) ?? inputsDigest(ROOT, [...COMMON, ...inputs], { tests: true });
  digests.set(key, digest);
  return digest;
}

/** By the name of a gate, the digest with which it passed. What cannot be read was never kept. */
function passedBefore(): Record<string, string> {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(readFileSync(KEPT, "utf8")));
  } catch {
    return {};
  }
}
