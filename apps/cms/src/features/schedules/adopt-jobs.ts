import { randomUUID } from "node:crypto";
import type { Payload } from "payload";
import { z } from "zod";
import { inTransaction } from "../../database/transactions.ts";

const reference = z.object({ relationTo: z.string(), value: z.string() });
const queued = z.object({
  type: z.enum(["publish", "unpublish"]).default("publish"),
  doc: reference,
  user: reference.optional(),
});

/** Makes rows of the publications that an older version has queued as jobs of Payload's: else they were lost. */
export async function adoptQueuedPublications(payload: Payload): Promise<void> {
  const { docs } = await payload.find({
    collection: "payload-jobs",
    where: {
      and: [{ taskSlug: { equals: "schedulePublish" } }, { hasError: { not_equals: true } }],
    },
    pagination: false,
    depth: 0,
  });
  for (const { id, input, waitUntil } of docs) {
    const job = queued.safeParse(input);
    await inTransaction(payload, async (req) => {
      if (job.success) {
        await payload.create({
          collection: "schedules",
          data: {
            collectionSlug: job.data.doc.relationTo,
            documentId: job.data.doc.value,
            kind: job.data.type,
            at: waitUntil ?? new Date().toISOString(),
            together: randomUUID(),
            setBy: job.data.user?.value ?? null,
            state: "planned",
          },
          depth: 0,
          req: { ...req },
        });
      }
      await payload.delete({ collection: "payload-jobs", id, req: { ...req } });
    });
  }
}
