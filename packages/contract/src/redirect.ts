import { z } from "zod";
import { pageAddressFault } from "./old-address.ts";
import { linkTarget, optional, stamps, text } from "./primitives.ts";

export const REDIRECT_KINDS = ["moved", "gone"] as const;

/** What an address that once was public says now. Addresses start and end with a slash. */
export const redirect = z
  .object({
    ...stamps,
    /** The page that says so is a file under this address. */
    from: z
      .string()
      .refine((address) => pageAddressFault(address) === null, "no address at which a page can be"),
    kind: z.enum(REDIRECT_KINDS),
    /** Only for `moved`: an address of this site, or one of the web. */
    to: optional(linkTarget),
    /** Title of what stood there. */
    title: optional(text),
    /** Only for `gone`: why, in words for readers. */
    explanation: optional(text),
  })
  .refine((value) => value.kind !== "moved" || value.to !== null, {
    message: "a redirect of kind moved needs an address to lead to",
    path: ["to"],
  });
export type Redirect = z.infer<typeof redirect>;
