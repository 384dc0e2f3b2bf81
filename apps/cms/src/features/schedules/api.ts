import { z } from "zod";

/** What the admin asks its server about what is planned, and is answered. Times are instants. */

export const SCHEDULE_KINDS = ["publish", "unpublish", "review"] as const;
export type ScheduleKind = (typeof SCHEDULE_KINDS)[number];

/** More at once is a slip, and would keep everybody else from saving. */
const MOST_TOGETHER = 50;

const documentRef = z.object({ collection: z.string().min(1), id: z.string().min(1) });
export type DocumentRef = z.infer<typeof documentRef>;

export const documentsRequest = z.object({
  documents: z.array(documentRef).min(1).max(MOST_TOGETHER),
});
export const planRequest = documentsRequest.extend({
  kind: z.enum(SCHEDULE_KINDS),
  at: z.iso.datetime(),
  /** A row that is planned already: done with it or not at all. */
  joins: z.string().optional(),
});
export const scheduleRequest = z.object({ schedule: z.string().min(1) });

/** @property warnings what would be refused if it were done now */
export const planAnswer = z.object({ planned: z.number(), warnings: z.array(z.string()) });
export const doneAnswer = z.object({ done: z.number() });

const plannedRow = z.object({
  id: z.string(),
  kind: z.enum(SCHEDULE_KINDS),
  at: z.string(),
  by: z.string(),
  /** The other documents of its release. */
  others: z.array(z.string()),
});
export type PlannedRow = z.infer<typeof plannedRow>;

const toldRow = z.object({
  id: z.string(),
  kind: z.enum(SCHEDULE_KINDS),
  state: z.enum(["done", "failed"]),
  at: z.string(),
  endedAt: z.string(),
  reason: z.string().nullable(),
});
export type ToldRow = z.infer<typeof toldRow>;

/** Of one document. */
export const schedulesAnswer = z.object({
  planned: z.array(plannedRow),
  /** What failed or was late, and was not read yet. */
  told: z.array(toldRow),
  /** Releases to come that it may join. */
  releases: z.array(z.object({ id: z.string(), at: z.string(), titles: z.array(z.string()) })),
  mayPlan: z.boolean(),
});
export type SchedulesAnswer = z.infer<typeof schedulesAnswer>;
