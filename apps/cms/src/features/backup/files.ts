import { createHash } from "node:crypto";
import { constants, createReadStream, createWriteStream, type ReadStream } from "node:fs";
import { copyFile, mkdir, open, readdir, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
import { Readable, Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createZstdCompress, createZstdDecompress, constants as zlib } from "node:zlib";
import type { StoredFile } from "./manifest.ts";

/** Every file below a folder, as paths apart by slashes; none when there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return [];
      throw error;
    },
  );
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .toSorted();
}

export async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** Copies a file and makes sure that it is on the disk. */
export async function copyDurably(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to, constants.COPYFILE_FICLONE);
  await sync(to);
}

/** Waits until a file or the names in a folder are on the disk. */
export async function sync(path: string): Promise<void> {
  const handle = await open(path);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Writes a file compressed, durably. */
export async function writeCompressed(
  source: Readable | AsyncIterable<Uint8Array>,
  folder: string,
  path: string,
): Promise<StoredFile> {
  const target = join(folder, path);
  await mkdir(dirname(target), { recursive: true });
  const hash = createHash("sha256");
  let bytes = 0;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  // Level 1 is a fifth of the size already; what follows takes longer than the disk does.
  const compress = createZstdCompress({ params: { [zlib.ZSTD_c_compressionLevel]: 1 } });
  await pipeline(
    source instanceof Readable ? source : Readable.from(source),
    compress,
    measured,
    createWriteStream(target, { mode: 0o600, flush: true }),
  );
  return { path, bytes, sha256: hash.digest("hex") };
}

/** What a compressed file holds. */
export function readCompressed(path: string): Readable {
  const file: ReadStream = createReadStream(path);
  const plain = createZstdDecompress();
  file.on("error", (error) => plain.destroy(error));
  return file.pipe(plain);
}

export async function expand(path: string, target: string): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  await pipeline(readCompressed(path), createWriteStream(target, { mode: 0o600, flush: true }));
}

/** What a file is now; null when there is none. */
export async function statOf(path: string): Promise<{ bytes: number; changedAtMs: number } | null> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { bytes: size, changedAtMs: mtimeMs };
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}
