import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const REPOSITORY = resolve(import.meta.dirname, "../../../..");

/** All that pages are made from. What only tests need does not count. */
const SOURCES = [
  "apps/site/src",
  "apps/site/public",
  "apps/site/astro.config.ts",
  "apps/site/package.json",
  "packages/citations/src",
  "packages/content/src",
  "packages/contract/src",
  "packages/search/src",
  "packages/vietnamese/src",
  "tsconfig.base.json",
];
const NOT_SOURCE = /\.test\.ts$|\.testing\.ts$|\/testing(\/|$)|\/examples(\/|$)/;

/**
 * A digest of the code that renders the site, its dependencies and its public address included: an equal one
 * means equal pages for equal content.
 */
export function sourceDigest(siteUrl: string): string {
  const hash = createHash("sha256").update(siteUrl).update("\0");
  hash.update(readFileSync(join(REPOSITORY, "pnpm-lock.yaml")));
  for (const path of SOURCES.flatMap(filesBelow)) {
    hash.update(`\0${path}\0`).update(readFileSync(join(REPOSITORY, path)));
  }
  return hash.digest("hex").slice(0, 32);
}

function filesBelow(path: string): string[] {
  try {
    const entries = readdirSync(join(REPOSITORY, path), { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(REPOSITORY.length + 1))
      .filter((file) => !NOT_SOURCE.test(file))
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOTDIR") return [path];
    throw error;
  }
}
