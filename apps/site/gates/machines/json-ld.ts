import { z } from "zod";
import { type Fault, fault } from "./fault.ts";
import { readJson } from "./read-json.ts";
import { isAbsolute, isW3cDate } from "./rules.ts";

const address = z.string().refine(isAbsolute, "no absolute address");
const date = z.string().refine(isW3cDate, "no date");
const name = z.string().min(1);
const named = z.object({ "@type": name, name });
/** One by one: a byline of two names is no person. */
const person = z.object({ "@type": z.literal("Person"), name: z.string().regex(/^[^,;&/]+$/) });
const step = z.object({
  "@type": z.literal("ListItem"),
  position: z.number(),
  name,
  item: address,
});

/** What search engines ask of each type (developers.google.com/search/docs), and schema.org's own sense. */
const TYPES: Record<string, z.ZodType> = {
  NewsArticle: z.object({
    headline: name,
    url: address,
    datePublished: date,
    dateModified: date,
    author: z.union([z.array(person).min(1), named]),
    publisher: named.extend({ url: address, logo: z.object({ url: address }) }),
    image: z.object({ url: address }).optional(),
    citation: z.array(named.extend({ url: address })).optional(),
  }),
  Legislation: z.object({
    name,
    url: address,
    legislationType: name,
    legislationPassedBy: named,
    legislationDate: date.optional(),
  }),
  CreativeWork: z.object({ name, url: address, creator: named }),
  BreadcrumbList: z.object({
    itemListElement: z
      .array(step)
      .min(2)
      .refine(
        (steps) => steps.every(({ position }, index) => position === index + 1),
        "out of order",
      ),
  }),
  GovernmentOrganization: z.object({ "@id": address, name, url: address }),
  WebSite: z.object({ name, url: address }),
  Dataset: z.object({
    name,
    description: z.string().min(50).max(5000),
    creator: named,
    distribution: z.array(z.object({ "@type": z.literal("DataDownload"), contentUrl: address })),
  }),
};
const thing = z.looseObject({ "@type": name });
const document = z.union([
  z.looseObject({ "@context": z.literal("https://schema.org"), "@graph": z.array(thing).min(1) }),
  z.looseObject({ "@context": z.literal("https://schema.org"), "@type": name }),
]);

export function jsonLdFaults(text: string): Fault[] {
  const { value, faults } = readJson(text);
  if (faults.length > 0) return faults;
  const things = thingsIn(value);
  if (things.length === 0) return [fault("JSON-LD", "tells of nothing of schema.org")];
  return things.flatMap((each) => {
    const type = each["@type"];
    const result = TYPES[type]?.safeParse(each);
    if (!result) return [fault(type, "is a type that this check does not know")];
    const issues = result.error?.issues ?? [];
    return issues.map(({ path, message }) => fault([type, ...path].join("."), message));
  });
}

function thingsIn(value: unknown): z.infer<typeof thing>[] {
  const parsed = document.safeParse(value);
  if (!parsed.success) return [];
  const graph = z.object({ "@graph": z.array(thing) }).safeParse(parsed.data);
  return graph.success ? graph.data["@graph"] : [thing.parse(parsed.data)];
}
