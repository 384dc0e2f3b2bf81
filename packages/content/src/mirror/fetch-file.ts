import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { MediaMismatchError } from "../errors/document-errors.ts";
import { CmsAnswerError, onDisk } from "../errors/system-errors.ts";
import type { RestClient } from "../rest/client.ts";
import type { NeededFile } from "./mirror-media.ts";

/**
 * Downloads a file into the mirror, where it lies under the hash of its bytes. It gets that name only
 * when it is whole, so a name in the mirror always means the right bytes.
 *
 * @returns the SHA-256 of the bytes, in hexadecimal.
 * @throws MediaMismatchError when something else comes than the document promises; CmsAnswerError when
 *   somebody else answers for the CMS; StorageError when the disk refuses it; what the client throws.
 */
export async function fetchFile(
  client: RestClient,
  mediaDir: string,
  file: NeededFile,
  signal: AbortSignal,
): Promise<string> {
  const partial = join(mediaDir, `.partial-${randomUUID()}`);
  try {
    const read = (response: Response) => savePartial(response, partial, file);
    const sha256 = await client.download(file.url, read, signal);
    const target = mirroredPath(mediaDir, sha256);
    await onDisk(mediaDir, async () => {
      await mkdir(dirname(target), { recursive: true });
      await rename(partial, target);
    });
    return sha256;
  } finally {
    await rm(partial, { force: true });
  }
}

async function savePartial(response: Response, path: string, file: NeededFile): Promise<string> {
  const header = response.headers.get("content-type");
  // The CMS answers a file that it lacks in JSON: a page is somebody else's, and in the place of all its answers.
  if (isPage(header) && !file.mimeType.startsWith("text/html")) {
    throw new CmsAnswerError(
      file.url,
      response.status,
      "a page (text/html) came instead of a file",
    );
  }
  refuse(file, contentTypeProblem(file, header));
  const hash = createHash("sha256");
  // Said here: to the client, whatever fails while an answer is read is the network's doing.
  const handle = await onDisk(path, () => open(path, "w"));
  try {
    let bytes = 0;
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      // Stop early: what is too long already must not fill the disk.
      if (bytes > file.filesize) refuse(file, `it has more than ${file.filesize} bytes`);
      hash.update(chunk);
      await onDisk(path, () => handle.write(chunk));
    }
    refuse(file, sizeProblem(file, bytes));
    await onDisk(path, () => handle.sync());
  } finally {
    await handle.close();
  }
  return hash.digest("hex");
}

function isPage(header: string | null): boolean {
  return header?.trim().toLowerCase().startsWith("text/html") ?? false;
}

function refuse(file: NeededFile, problem: string | null): void {
  if (problem !== null) throw new MediaMismatchError(file.document, file.url, problem);
}

/**
 * What is wrong with the type that an answer claims, or null.
 *
 * Payload finds the type of an answer by looking into the file, and that of the document mostly by what
 * the browser claimed at upload; for office files the two differ for good reasons. So the types must be
 * equal for pictures and PDF; for all else it is enough that no error page came in its place.
 */
export function contentTypeProblem(
  file: Pick<NeededFile, "mimeType">,
  header: string | null,
): string | null {
  const type = (header ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  const expected = file.mimeType.toLowerCase();
  if (type === expected) return null;
  const mustBeEqual = expected.startsWith("image/") || expected === "application/pdf";
  const isPage = type === "text/html" || type === "application/json";
  if (!mustBeEqual && !isPage) return null;
  return `it comes as "${type || "nothing"}" instead of "${expected}"`;
}

/** What is wrong with the number of bytes that came, or null. */
export function sizeProblem(file: Pick<NeededFile, "filesize">, bytes: number): string | null {
  return bytes === file.filesize ? null : `it has ${bytes} bytes instead of ${file.filesize}`;
}

/** Where the bytes with this hash lie. Two letters of it name a folder, to keep folders small. */
export function mirroredPath(mediaDir: string, sha256: string): string {
  return join(mediaDir, sha256.slice(0, 2), sha256);
}

/** What the mirror itself puts into its folder, relative to it; anything else there is not ours. */
export const MIRRORED_FILE = /^[0-9a-f]{2}[/\\]([0-9a-f]{64})$/;
export const PARTIAL_FILE = /^\.partial-[0-9a-f-]+$/;
