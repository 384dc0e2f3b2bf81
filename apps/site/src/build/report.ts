import { ContentError, type RestClient } from "@bantin/content";
import { MAX_ERROR_LENGTH, type ReleaseReport } from "@bantin/contract";
import { BuildError } from "./errors.ts";

/**
 * Tells the newsroom what became of a build. That this fails is never a reason to take a good release back,
 * or to hide the first error behind a second: it is only said.
 */
export async function report(
  client: RestClient,
  release: ReleaseReport,
  warn: (line: string) => void,
): Promise<void> {
  try {
    await client.reportRelease(release);
  } catch (error) {
    warn(
      `The CMS was not told about this build: ${error instanceof Error ? error.message : error}`,
    );
  }
}

/** The report of a build that failed, with the reason in the newsroom's words. */
export function failureReport(startedAt: Date, error: unknown): ReleaseReport {
  const isKnown = error instanceof ContentError || error instanceof BuildError;
  const words = isKnown
    ? error.staffMessage
    : "Trang chưa được cập nhật vì lỗi kỹ thuật. Báo người quản trị kỹ thuật.";
  return {
    state: "failed",
    startedAt: startedAt.toISOString(),
    finishedAt: new Date().toISOString(),
    pages: 0,
    error: words.slice(0, MAX_ERROR_LENGTH),
  };
}
