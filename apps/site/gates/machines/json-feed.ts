import { z } from "zod";
import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import { readJson } from "./read-json.ts";
import { htmlFaults, isRfc3339, mustBeAbsolute, mustBePast, mustNotRepeat } from "./rules.ts";
import { nth } from "./xml-tree.ts";

const attachment = z.object({ url: z.url(), mime_type: z.string(), size_in_bytes: z.number() });
const item = z.object({
  id: z.string().min(1),
  url: z.url(),
  title: z.string().min(1),
  content_html: z.string(),
  image: z.url().optional(),
  date_published: z.string().refine(isRfc3339, "no date of RFC 3339"),
  date_modified: z.string().refine(isRfc3339, "no date of RFC 3339"),
  attachments: z.array(attachment),
});
const feed = z.object({
  version: z.literal("https://jsonfeed.org/version/1.1"),
  title: z.string().min(1),
  home_page_url: z.url(),
  feed_url: z.url(),
  language: z.literal("vi"),
  items: z.array(item),
});

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeedFaults(text: string, { url, now }: Surroundings): Fault[] {
  const { value, faults } = readJson(text);
  if (faults.length > 0) return faults;
  const parsed = feed.safeParse(value);
  if (!parsed.success) {
    return parsed.error.issues.map(({ path, message }) => fault(path.join("."), message));
  }
  const { feed_url, items } = parsed.data;
  return [
    ...unless(feed_url === url, "feed_url", `does not say that the feed is at ${url}`),
    ...mustNotRepeat(
      items.map(({ id }) => id),
      "id",
    ),
    ...items.flatMap((each, index) => {
      const place = nth("item", index);
      return [
        ...mustBeAbsolute(each.url, place),
        ...mustBePast(each.date_modified, now, place),
        ...htmlFaults(each.content_html, place),
      ];
    }),
  ];
}
