import { z } from "zod";

/** What `GET /api/users/:id/sessions` answers: where an account is logged in, newest first. */
export const openSessions = z.array(
  z.object({
    id: z.string(),
    /** When somebody logged in there. */
    startedAt: z.string(),
    /** When it ends by itself, unless it is used before. */
    expiresAt: z.string(),
    /** `Chrome, Windows`; null when it did not say, or before that was noted. */
    device: z.string().nullable(),
    /** Where it logged in from; null before that was noted. */
    address: z.string().nullable(),
    /** The browser that asks. */
    isThisOne: z.boolean(),
  }),
);
export type OpenSession = z.infer<typeof openSessions>[number];

/** What `POST /api/users/:id/sessions/end` takes: one, or all but the browser's own. */
export const sessionsToEnd = z.object({ id: z.string().optional() });
