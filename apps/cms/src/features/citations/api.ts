import {
  type Citation,
  type IssuingBody,
  type Pinpoint,
  REASONS,
  RELATION_VERBS,
  type RegistryDocument,
} from "@bantin/citations";
import { ISSUER_FAMILIES, type Portal } from "@bantin/contract";
import { z } from "zod";
import type { Prefill } from "./prefill.ts";

/** A document of the CMS as citations and editors know it. */
export interface HeldDocument extends RegistryDocument {
  /** `Nghị quyết số 06-NQ/TU`: how lists name it. */
  name: string;
  issuerName: string;
  /** False for a draft: the readers' site does not link to it yet. */
  isPublished: boolean;
}

/** What the admin and its server say to each other about citations. Both sides parse by it. */

/** No article mentions as many documents; a longer list is a mistake or worse. */
const MAX_CITATIONS = 2000;

const nullableText = z.string().max(1000).nullable();
const offset = z.number().int().nonnegative();
const pinpoint: z.ZodType<Pinpoint> = z.object({
  start: offset,
  end: offset,
  article: nullableText,
  clause: nullableText,
  point: nullableText,
});
const citation: z.ZodType<Citation> = z.object({
  start: offset,
  end: offset,
  surface: z.string().max(5000),
  kind: z.enum(["party", "state", "short", "named"]),
  type: z.string().max(100),
  number: nullableText,
  symbol: nullableText,
  name: nullableText,
  year: z.number().int().nullable(),
  issuer: nullableText,
  issuerCode: nullableText,
  actor: nullableText,
  date: nullableText,
  term: nullableText,
  pinpoints: z.array(pinpoint).max(600),
  relation: z
    .object({ verb: z.enum(RELATION_VERBS), role: z.enum(["object", "agent"]) })
    .nullable(),
  refersTo: offset.nullable(),
  reason: z.enum(REASONS),
  confidence: z.enum(["sure", "likely", "doubtful"]),
});

const document: z.ZodType<HeldDocument> = z.object({
  id: z.string(),
  issuerId: z.string(),
  type: z.string(),
  number: z.string(),
  term: z.string().nullable(),
  year: z.number().nullable(),
  issueDate: z.string().nullable(),
  effectDate: z.string().nullable(),
  expiryDate: z.string().nullable(),
  symbol: z.string().nullable(),
  aliases: z.array(z.string()),
  title: z.string(),
  status: z.string(),
  url: z.string(),
  name: z.string(),
  issuerName: z.string(),
  isPublished: z.boolean(),
});

const issuingBody: z.ZodType<IssuingBody> = z.object({
  id: z.string(),
  name: z.string(),
  code: z.string(),
  family: z.enum(["party", "state"]),
  level: z.enum(["central", "province", "district", "commune"]),
  isLocal: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  successor: z.string().nullable(),
});

const portal: z.ZodType<Portal> = z.object({
  name: z.string(),
  family: z.enum(ISSUER_FAMILIES).nullable(),
  template: z.string(),
});

/** `POST /api/citations/resolve`: the mentions of a text, without the text. */
export const resolveRequest = z.object({
  citations: z.array(citation).max(MAX_CITATIONS),
  /** Documents that the editor chose. */
  documentIds: z.array(z.string().max(100)).max(MAX_CITATIONS),
});

/** All that the mentions can come to, whatever editors decide about single ones. */
export const resolveAnswer = z.object({
  documents: z.array(document),
  issuers: z.array(issuingBody),
  portals: z.array(portal),
});
export type ResolveAnswer = z.infer<typeof resolveAnswer>;

const quotation = z.object({
  before: z.string(),
  surface: z.string(),
  after: z.string(),
  citedDate: z.string().nullable(),
});

/** `GET /api/citations/citing/:id?page=1`: who cites a document. */
export const citingAnswer = z.object({
  total: z.number(),
  draftCount: z.number(),
  page: z.number(),
  pageCount: z.number(),
  articles: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      date: z.string().nullable(),
      isPublished: z.boolean(),
      quotations: z.array(quotation),
    }),
  ),
});
export type CitingAnswer = z.infer<typeof citingAnswer>;

const prefill: z.ZodType<Prefill> = z.object({
  symbol: z.string().optional(),
  type: z.string().optional(),
  number: z.string().optional(),
  issuer: z.string().optional(),
  term: z.string().optional(),
  year: z.number().optional(),
  issueDate: z.string().optional(),
  aliases: z.array(z.object({ alias: z.string() })).optional(),
});

const cited = {
  articleCount: z.number(),
  articles: z.array(z.object({ id: z.string(), title: z.string(), date: z.string().nullable() })),
};
const part = <Row extends z.ZodType>(row: Row) =>
  z.object({ total: z.number(), rows: z.array(row) });

/** `GET /api/citations/report?limit=100`: what the desk has to put right. */
export const reportAnswer = z.object({
  articleCount: z.number(),
  missing: part(
    z.object({
      ...cited,
      key: z.string(),
      name: z.string(),
      issuer: z.string().nullable(),
      prefill: prefill.nullable(),
      draft: z.object({ id: z.string(), name: z.string() }).nullable(),
      portals: z.array(z.object({ name: z.string(), href: z.string() })),
    }),
  ),
  misdated: part(
    z.object({
      ...cited,
      document: z.object({
        id: z.string(),
        name: z.string(),
        issuer: z.string(),
        issueDate: z.string(),
      }),
      citedDates: z.array(z.string()),
    }),
  ),
  undecided: part(z.object({ ...cited, surface: z.string(), candidateCount: z.number() })),
});
export type ReportAnswer = z.infer<typeof reportAnswer>;
