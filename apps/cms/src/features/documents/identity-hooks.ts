import { canonicalIssuerCode, parseSymbol } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { z } from "zod";
import { bilingual } from "../../text/bilingual.ts";
import { fieldProblem, fieldProblems } from "../../text/refusal.ts";
import { documentIdentity } from "./document-identity.ts";
import { describeDuplicate, describeIdentityProblem } from "./identity-problems.ts";
import { type IssuingBody, issuerCodesOf } from "./issuing-body.ts";

const reference = z.union([z.string(), z.object({ id: z.string() }).transform(({ id }) => id)]);
const form = z.object({
  symbol: z.string().nullish(),
  type: z.string().nullish(),
  number: z.string().nullish(),
  issuer: reference.nullish(),
  term: z.string().nullish(),
  year: z.number().nullish(),
  issueDate: z.string().nullish(),
});

const NO_SUCH_ISSUER = bilingual(
  "Không còn cơ quan đã chọn. Hãy chọn lại.",
  "The body chosen does not exist any more. Choose again.",
);

/**
 * Derives symbol, parts, title and key of an official document before it is validated.
 *
 * @throws ValidationError with a message at the field of each problem
 */
export const deriveIdentity: CollectionBeforeValidateHook = async ({
  collection,
  data,
  originalDoc,
  req,
}) => {
  const parsed = form.safeParse({ ...originalDoc, ...data });
  // What has not even the right types is left to the validation of the fields.
  if (!data || !parsed.success) return data;
  const values = parsed.data;
  const saved = form.safeParse(originalDoc ?? {}).data;
  const issueYear = yearOf(values.issueDate);
  const issuer = await issuingBody(values.issuer ?? null, values.symbol ?? null, req);
  if (values.issuer && !issuer && values.issuer !== saved?.issuer) {
    throw fieldProblem(["issuer"], NO_SUCH_ISSUER, req);
  }
  const result = documentIdentity({
    symbol: values.symbol || null,
    type: values.type ?? null,
    number: values.number || null,
    issuer,
    term: values.term || null,
    year: typedYear({
      year: values.year ?? null,
      issueYear,
      savedYear: saved?.year ?? null,
      savedIssueYear: yearOf(saved?.issueDate),
    }),
    issueYear,
    isSymbolUnchanged: Boolean(values.symbol) && values.symbol === originalDoc?.symbol,
  });
  if (result.ok) {
    const { documentKey, ...parts } = result.identity;
    const { documentKey: _old, ...rest } = data;
    const document = { ...rest, ...parts, issuer: issuer?.id ?? null };
    // Left out, not null: MongoDB's unique index takes every null for the same value.
    return documentKey === null ? document : { ...document, documentKey };
  }
  throw fieldProblems(
    result.problems.map((problem) => ({
      path: [problem.field],
      message: describeIdentityProblem(problem, issuer),
    })),
    req,
    collection.fields,
  );
};

function yearOf(date: string | null | undefined): number | null {
  return date ? Number(localDate(date).slice(0, 4)) : null;
}

/** The body chosen; else the only one whose code the symbol names. */
async function issuingBody(
  id: string | null,
  symbol: string | null,
  req: PayloadRequest,
): Promise<IssuingBody | null> {
  if (id) {
    const issuer = await req.payload.findByID({
      collection: "issuers",
      id,
      depth: 0,
      disableErrors: true,
      req,
    });
    return issuer ? { id: issuer.id, code: issuer.code, family: issuer.family } : null;
  }
  const parsed = symbol ? parseSymbol(symbol) : null;
  if (!parsed?.ok) return null;
  const { docs } = await req.payload.find({
    collection: "issuers",
    where: { code: { equals: canonicalIssuerCode(issuerCodesOf(parsed.symbol)[0] ?? "") } },
    limit: 2,
    pagination: false,
    depth: 0,
    req,
  });
  const [only, second] = docs;
  return only && !second ? { id: only.id, code: only.code, family: only.family } : null;
}

/** What the year of a document was and is, in the form and in its issue date. */
interface Years {
  /** In the form now. */
  year: number | null;
  /** Of the issue date now. */
  issueYear: number | null;
  /** The same two as they were saved last. */
  savedYear: number | null;
  savedIssueYear: number | null;
}

/**
 * The year that somebody typed, or null when the one in the form was only taken from the issue date:
 * it then follows when that date is mended.
 */
export function typedYear({ year, issueYear, savedYear, savedIssueYear }: Years): number | null {
  const isUntouched = year !== null && year === savedYear;
  const isFromDate = isUntouched && savedYear === savedIssueYear;
  return isFromDate && issueYear !== null ? null : year;
}

/**
 * Refuses a second document of the same identity with a message that names the first. The unique
 * index on the key is the safety net behind it.
 *
 * @throws ValidationError at the field of the symbol
 */
export const assertUniqueIdentity: CollectionBeforeValidateHook = async ({
  data,
  originalDoc,
  req,
}) => {
  const key: unknown = data?.documentKey;
  if (typeof key !== "string") return data;
  const { docs } = await req.payload.find({
    collection: "resolutions",
    where: {
      and: [
        { documentKey: { equals: key } },
        ...(originalDoc?.id ? [{ id: { not_equals: originalDoc.id } }] : []),
      ],
    },
    limit: 1,
    pagination: false,
    depth: 0,
    trash: true,
    req,
  });
  const [duplicate] = docs;
  if (!duplicate) return data;
  throw fieldProblem(["symbol"], describeDuplicate({ ...duplicate, documentKey: key }), req);
};
