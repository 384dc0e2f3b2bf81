import { z } from "zod";

/** What whoever builds the site reports to the CMS after a build. Times are instants. */
export const releaseReport = z.object({
  state: z.enum(["live", "failed"]),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** Pages in the release; 0 when it failed. */
  pages: z.number().int().nonnegative(),
  /** For a failed release: what went wrong, in Vietnamese, for the newsroom. */
  error: z.string().max(4000).nullable(),
});
export type ReleaseReport = z.infer<typeof releaseReport>;
