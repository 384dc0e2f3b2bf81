import type { NeededFile } from "./needed-files.ts";

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
