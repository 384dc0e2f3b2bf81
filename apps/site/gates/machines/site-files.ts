import { z } from "zod";
import type { BuiltSite } from "../built-site.ts";
import { type Fault, fault, type Surroundings, unless } from "./fault.ts";
import { readJson } from "./read-json.ts";

const manifest = z.object({
  name: z.string().min(1),
  start_url: z.literal("/"),
  theme_color: z.string().regex(/^#[0-9a-f]{6}$/i),
  icons: z.array(z.object({ src: z.string(), sizes: z.string() })).min(2),
});

/** W3C, Web Application Manifest: what phones need to put the site on their first screen. */
export function manifestFaults(text: string, { files }: Pick<BuiltSite, "files">): Fault[] {
  const { value, faults } = readJson(text);
  if (faults.length > 0) return faults;
  const { data, error } = manifest.safeParse(value);
  if (error) return error.issues.map(({ path, message }) => fault(path.join("."), message));
  return data.icons.flatMap(({ src }) =>
    unless(files.includes(src.slice(1)), "icons", `there is no picture at ${src}`),
  );
}

const YEAR_MS = 366 * 24 * 60 * 60 * 1000;

/** RFC 9116: whom to tell of a hole in the site, and that it is not stale. */
export function securityFaults(text: string, { url, now }: Surroundings): Fault[] {
  const fields = new Map(
    Array.from(text.matchAll(/^(.+?): (.*)$/gm), ([, name = "", value = ""]) => [name, value]),
  );
  const expires = Date.parse(fields.get("Expires") ?? "") - now.getTime();
  return [
    ...unless(
      /^(mailto|https?|tel):/.test(fields.get("Contact") ?? ""),
      "Contact",
      "is no address",
    ),
    ...unless(expires > 0 && expires < YEAR_MS, "Expires", "is not within a year from now"),
    ...unless(fields.get("Canonical") === url, "Canonical", `is not ${url}`),
  ];
}
