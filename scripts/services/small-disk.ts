import { execFileSync } from "node:child_process";
import { mkdtempSync, rmdirSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A file system of its own in memory, so small that it can be filled. */
export interface SmallDisk {
  folder: string;
  /** Fills it, and leaves so many bytes, rounded up to whole pages. */
  fill(leaveBytes: number): void;
  /** Removes what `fill` has put there. */
  makeRoom(): void;
  remove(): void;
}

/** Why there can be no small disk here: mounting is for root, on Linux. Null when there can be. */
export function noSmallDisk(): string | null {
  try {
    mountSmallDisk(1).remove();
    return null;
  } catch (error) {
    return `no tmpfs can be mounted here: ${String(error).split("\n").at(-2) ?? ""}`;
  }
}

/** @throws when mounting is refused */
export function mountSmallDisk(mebibytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), "bantin-disk-"));
  const filler = join(folder, "filler");
  try {
    const options = ["-t", "tmpfs", "-o", `size=${mebibytes}m,mode=755`, "tmpfs", folder];
    execFileSync("mount", options, { stdio: ["ignore", "ignore", "pipe"] });
  } catch (error) {
    rmdirSync(folder);
    throw error;
  }
  return {
    folder,
    fill(leaveBytes) {
      const { bavail, bsize } = statfsSync(folder);
      const pages = bavail - Math.ceil(leaveBytes / bsize);
      if (pages > 0) writeFileSync(filler, Buffer.alloc(pages * bsize));
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      // Lazily: a database that is still closing must not keep it.
      execFileSync("umount", ["--lazy", folder]);
      rmdirSync(folder);
    },
  };
}
