import { mkdirSync, readdirSync, rmSync, statfsSync } from "node:fs";
import { freemem } from "node:os";
import { join } from "node:path";

const MEMORY_DISK = "/dev/shm";
/** What tests keep at once is a tenth of it; containers have 64 MiB by default. */
const ENOUGH_BYTES = 4 * 1024 ** 3;
const NAME = /^bantin-test-(\d+)$/;

/**
 * Puts the temporary files of this process and its children on the disk in memory, where there is room for them. Tests
 * make and delete small files by the ten thousand, and on a disk they wait for that longer than they compute. No test
 * is about a power cut: what a killed process has written is there in both places.
 *
 * A TMPDIR that was given stays.
 */
export function keepTemporaryFilesInMemory(): void {
  if (process.env.TMPDIR || !hasRoom()) return;
  removeOfDead();
  const folder = join(MEMORY_DISK, `bantin-test-${process.pid}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = folder;
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY_DISK);
    return Math.min(bavail * bsize, freemem()) >= ENOUGH_BYTES;
  } catch {
    return false;
  }
}

/** Memory that a process held which was killed. */
function removeOfDead(): void {
  for (const name of readdirSync(MEMORY_DISK)) {
    const pid = NAME.exec(name)?.[1];
    if (pid && !isAlive(Number(pid)))
      rmSync(join(MEMORY_DISK, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It is somebody else's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
