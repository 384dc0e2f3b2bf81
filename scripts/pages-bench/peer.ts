import { existsSync } from "node:fs";
import { join } from "node:path";
import { attempt, cached, type Fetched } from "./cache.ts";

/**
 * A public template of the same kind to compare with: Astro Cactus, a much used Astro theme for blogs that
 * aims at speed and accessibility. The commit is fixed, so that figures can be repeated.
 */
export const PEER = {
  name: "Astro Cactus 8.2.0",
  repository: "https://github.com/chrismwilliams/astro-theme-cactus",
  commit: "7b6281c1e98a8a31b5868e2f4bf8f868504e7bf8",
} as const;

/** Its pages that have a counterpart here. */
export const PEER_PAGES = {
  home: "/",
  article: "/posts/markdown-elements/",
} as const;

/**
 * Fetches the template and builds it.
 *
 * @param source where to clone it from, when not from its own repository
 * @returns the folder of the built site
 */
export async function fetchPeer(source: string = PEER.repository): Promise<Fetched> {
  const fetched = await cached(`astro-cactus-${PEER.commit.slice(0, 8)}`, async (folder) => {
    const clone = async () =>
      existsSync(join(folder, ".git"))
        ? undefined
        : attempt("git", ["clone", "--quiet", source, folder], folder);
    const pnpm = ["--yes", "pnpm@12.21.0", "install", "--frozen-lockfile", "--ignore-scripts"];
    const astro = join(folder, "node_modules/astro/bin/astro.mjs");
    return (
      (await clone()) ??
      (await attempt("git", ["checkout", "--quiet", PEER.commit], folder)) ??
      (await attempt("npx", pnpm, folder)) ??
      (await attempt(process.execPath, [astro, "build"], folder))
    );
  });
  return fetched.ok ? { ok: true, folder: join(fetched.folder, "dist") } : fetched;
}
