import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { Content } from "@bantin/content";
import { writeHugoContent } from "./hugo-content.ts";

const TEMPLATES = join(import.meta.dirname, "hugo");

/** Hugo on equivalent pages: as many, of the same kinds, with the same words and links. */
export interface HugoPeer {
  version: string;
  /** Pages that it is to write. */
  pages: number;
  /** Milliseconds of a full build into an empty folder. */
  full(): number;
}

/** Null when there is no Hugo: neither HUGO_BIN nor `hugo` on the PATH. */
export function openHugoPeer(content: Content, folder: string): HugoPeer | null {
  const hugo = process.env.HUGO_BIN || "hugo";
  const { status, stdout } = spawnSync(hugo, ["version"], { encoding: "utf8" });
  if (status !== 0) return null;
  const source = join(folder, "source");
  const output = join(folder, "output");
  mkdirSync(source, { recursive: true });
  cpSync(TEMPLATES, source, { recursive: true });
  const pages = writeHugoContent(content, source);
  return {
    version: /v\d+\.\d+\.\d+/.exec(stdout)?.[0] ?? stdout.trim(),
    pages,
    full() {
      rmSync(output, { recursive: true, force: true });
      const started = performance.now();
      const args = ["--source", source, "--destination", output, "--quiet"];
      const built = spawnSync(hugo, args, { encoding: "utf8" });
      const took = performance.now() - started;
      if (built.status !== 0) throw new Error(`hugo failed:\n${built.stdout}${built.stderr}`);
      return took;
    },
  };
}
