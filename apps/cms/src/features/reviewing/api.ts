import { z } from "zod";

/** What the admin asks its server about the review of a document, and is answered. Times are instants. */

export const REMARK_KINDS = ["submit", "takeBack", "return", "approve", "comment"] as const;

export const NOTICE_KINDS = [
  "submitted",
  "returned",
  "approved",
  "assigned",
  "commented",
  "published",
  "scheduleFailed",
  "scheduleLate",
] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

export const aboutDocument = z.object({ collection: z.string().min(1), id: z.string().min(1) });

export const commentRequest = aboutDocument.extend({
  quote: z.string().trim().max(500),
  text: z.string().trim().min(1).max(2000),
});
export const resolveRequest = z.object({ comment: z.string().min(1), isResolved: z.boolean() });
export const doneAnswer = z.object({ done: z.boolean() });

const remark = z.object({
  id: z.string(),
  kind: z.enum(REMARK_KINDS),
  by: z.string(),
  at: z.string(),
  quote: z.string(),
  text: z.string(),
  isResolved: z.boolean(),
});
export type Remark = z.infer<typeof remark>;

/** Of one document, for whoever asks. */
export const reviewAnswer = z.object({
  stage: z.enum(["writing", "inReview", "returned", "done"]),
  /** Whoever asks may publish, and by the rule of two people too. */
  mayPublish: z.boolean(),
  mayApprove: z.boolean(),
  remarks: z.array(remark),
  /** Notices about it that whoever asks has not read. */
  unread: z.number(),
});
export type ReviewAnswer = z.infer<typeof reviewAnswer>;

export const noticesAnswer = z.object({ unread: z.number() });
