import { fromIsoDate, localDate } from "@bantin/vietnamese";
import { z } from "zod";

/** An opaque identifier. Databases differ in what they use; nobody may look inside. */
export const id = z.string().min(1);

/** An ISO 8601 instant in UTC, as Payload answers it, on a day that Vietnam's calendar can name. */
export const instant = z.iso.datetime().refine(hasDay, "not in the years 1000 to 9999");

function hasDay(value: string): boolean {
  try {
    return fromIsoDate(localDate(value)) !== null;
  } catch {
    return false;
  }
}

/**
 * A calendar day, `YYYY-MM-DD`. Payload stores days as instants; the day meant is the one in
 * Asia/Ho_Chi_Minh at that instant.
 */
export const day = instant.transform((value) => localDate(value));

/** Text that must say something. */
export const text = z.string().trim().min(1);

/**
 * One part of an address. Pages are files under their addresses, so a part that could climb out of
 * its folder or end the path (`..`, `/`, `?`) must not get past here.
 */
export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "not a slug");

/** An address of the web. */
export const webUrl = z.url({ protocol: /^https?$/ });

/** Where a link may lead. A scheme that runs code (`javascript:`, `data:`) must not reach a page. */
export const linkTarget = text.refine(
  (value) => hasHarmlessScheme(value),
  "links may use http, https, mailto and tel only",
);

function hasHarmlessScheme(link: string): boolean {
  // Browsers leave out white space and control characters before they look for the scheme.
  const bare = link.replace(/[\s\p{Cc}]/gu, "");
  return !/^[a-z][a-z0-9+.-]*:/i.test(bare) || /^(https?|mailto|tel):/i.test(bare);
}

/** A part that an editor may leave out: absent, null and empty text all read as null. */
export const optional = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => (value === "" || value === undefined ? null : value), schema.nullable());

/** A list that an editor may leave out: absent and null read as empty. */
export const list = <Schema extends z.ZodType>(schema: Schema) =>
  z.preprocess((value) => value ?? [], z.array(schema));

/** A tick box: absent and null read as not ticked. */
export const flag = z.preprocess((value) => value ?? false, z.boolean());

/** Identifier and time stamps, which every document of every collection carries. */
export const stamps = { id, createdAt: instant, updatedAt: instant };

/** The only status that leaves the CMS: drafts are hidden by access rules before they get here. */
export const publishedStatus = z.literal("published");
