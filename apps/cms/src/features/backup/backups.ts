import { readdir, rm } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { BackupError } from "./errors.ts";
import { type Manifest, readManifest } from "./manifest.ts";

const NAME = /^bantin-\d{4}-\d{2}-\d{2}T\d{2}-\d{2}-\d{2}Z(-\d+)?$/;
const PARTIAL = /^\.partial-(.+)-(\d+)$/;

export interface Backup {
  folder: string;
  manifest: Manifest;
}

/** The name of a backup that began at an instant; such names sort by time. */
export function nameAt(time: Date): string {
  return `bantin-${time.toISOString().slice(0, 19).replaceAll(":", "-")}Z`;
}

/** A name for what is not whole yet: nobody takes it for a backup. */
export function partialName(): string {
  return `.partial-${hostname()}-${process.pid}`;
}

/** The backups in a folder, oldest first, and those that cannot be read with the reason. */
export async function backupsIn(
  to: string,
): Promise<{ whole: Backup[]; damaged: { folder: string; why: string }[] }> {
  const whole: Backup[] = [];
  const damaged: { folder: string; why: string }[] = [];
  for (const name of (await namesIn(to)).filter((one) => NAME.test(one)).toSorted()) {
    const folder = join(to, name);
    try {
      whole.push({ folder, manifest: await readManifest(folder) });
    } catch (error) {
      if (!(error instanceof BackupError)) throw error;
      damaged.push({ folder, why: error.message });
    }
  }
  return { whole, damaged };
}

/** Deletes the oldest backups until so many are left. @returns the names of those that were deleted */
export async function keepNewest(to: string, keep: number): Promise<string[]> {
  const { whole } = await backupsIn(to);
  const old = whole.slice(0, Math.max(0, whole.length - keep));
  for (const { folder } of old) await rm(folder, { recursive: true });
  return old.map(({ manifest }) => manifest.name);
}

/** Deletes what backups left behind whose process has ended. */
export async function removeLeftovers(to: string): Promise<void> {
  for (const name of await namesIn(to)) {
    const [, host, pid] = PARTIAL.exec(name) ?? [];
    if (host === hostname() && !isAlive(Number(pid))) await rm(join(to, name), { recursive: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    throw error;
  });
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
