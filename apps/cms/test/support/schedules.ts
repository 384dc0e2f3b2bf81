import type { TestCms } from "./cms.ts";

/** How many minutes from now something is planned for. */
interface Plan {
  collection?: string;
  kind?: "publish" | "unpublish" | "review";
  minutes?: number;
  by: string;
  together?: string;
}

/**
 * A row as the endpoint writes it. Its hour may be past, which the endpoint refuses: so tests need not wait for it.
 *
 * @returns its identifier
 */
export async function planned(cms: TestCms, documentId: string, plan: Plan): Promise<string> {
  const { collection = "articles", kind = "publish", minutes = -1, by, together } = plan;
  const { id } = await cms.payload.create({
    collection: "schedules",
    data: {
      collectionSlug: collection,
      documentId,
      kind,
      at: new Date(Date.now() + minutes * 60_000).toISOString(),
      together: together ?? crypto.randomUUID(),
      setBy: by,
      state: "planned",
    },
  });
  return id;
}

/** A row as it is now. */
export const scheduleRow = (cms: TestCms, id: string) =>
  cms.payload.findByID({ collection: "schedules", id, depth: 0 });

/** What the server does as each minute begins. */
export async function runDue(cms: TestCms, now?: Date): Promise<void> {
  const { runDueSchedules } = await import("../../src/features/schedules/run-due.ts");
  await runDueSchedules(cms.payload, now);
}
