import { z } from "zod";

const target = z.object({ collection: z.string(), id: z.string().min(1) });

/** What the form asks of its text: links and pictures, by what they name. */
export const goneRequest = z.object({ targets: z.array(target).max(1000) });

/** Those that readers cannot get, and where they went. */
export const goneAnswer = z.object({
  gone: z.array(target.extend({ place: z.enum(["deleted", "trash"]) })),
});
export type GoneAnswer = z.infer<typeof goneAnswer>;
