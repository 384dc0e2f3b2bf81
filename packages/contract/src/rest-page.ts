import { z } from "zod";

/**
 * The envelope of a list that Payload's REST API answers. `docs` stays unparsed here, so that an
 * error can name the document at fault.
 */
export const restPage = z.object({
  docs: z.array(z.unknown()),
  totalDocs: z.number().int().nonnegative(),
  hasNextPage: z.boolean(),
  page: z.number().int().positive().nullish(),
});
export type RestPage = z.infer<typeof restPage>;
