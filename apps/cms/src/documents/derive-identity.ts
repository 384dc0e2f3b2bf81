import { canonicalIssuerCode, parseSymbol } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { CollectionBeforeValidateHook, PayloadRequest } from "payload";
import { ValidationError } from "payload";
import { z } from "zod";
import { bilingual, inLanguageOf } from "../text/bilingual.ts";
import { documentIdentity, type IssuingBody, issuerCodeOf } from "./document-identity.ts";
import { describeIdentityProblem } from "./identity-problems.ts";

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

/**
 * Derives symbol, parts, title and key of an official document before it is validated.
 *
 * @throws ValidationError with a message at the field of each problem
 */
export const deriveIdentity: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  const parsed = form.safeParse({ ...originalDoc, ...data });
  // What has not even the right types is left to the validation of the fields.
  if (!data || !parsed.success) return data;
  const values = parsed.data;
  const issuer = await issuingBody(values.issuer ?? null, values.symbol ?? null, req);
  const result = documentIdentity({
    symbol: values.symbol || null,
    type: values.type ?? null,
    number: values.number || null,
    issuer,
    term: values.term || null,
    year: values.year ?? null,
    issueYear: values.issueDate ? Number(localDate(values.issueDate).slice(0, 4)) : null,
    isSymbolUnchanged: Boolean(values.symbol) && values.symbol === originalDoc?.symbol,
  });
  if (result.ok)
    return { ...data, ...result.identity, issuer: issuer?.id ?? values.issuer ?? null };
  throw new ValidationError(
    {
      collection: "resolutions",
      errors: result.problems.map((problem) => ({
        path: problem.field,
        label: problem.field,
        message: inLanguageOf(req, describeIdentityProblem(problem, issuer)),
      })),
      req,
    },
    req.t,
  );
};

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
    where: { code: { equals: canonicalIssuerCode(issuerCodeOf(parsed.symbol)) } },
    limit: 2,
    depth: 0,
    req,
  });
  const [only, second] = docs;
  return only && !second ? { id: only.id, code: only.code, family: only.family } : null;
}

/**
 * Refuses a second document of the same identity with a message that names the first. The unique
 * index on the key is the safety net behind it.
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
    depth: 0,
    trash: true,
    req,
  });
  const [other] = docs;
  if (!other) return data;
  const place = other.deletedAt
    ? bilingual("đang ở trong thùng rác; hãy khôi phục nó", "it is in the trash; restore it")
    : bilingual("hãy mở văn bản đó để sửa", "open that one");
  const message = bilingual(
    `Đã có ${other.title ?? other.symbol ?? "văn bản"} của cơ quan này (${place.vi}). Nếu là văn bản của nhiệm kỳ hoặc năm khác, hãy ghi nhiệm kỳ hoặc năm.`,
    `${other.title ?? "A document"} of this body exists already (${place.en}). If this one is of another term or year, say which.`,
  );
  throw new ValidationError(
    {
      collection: "resolutions",
      errors: [{ path: "symbol", label: "symbol", message: inLanguageOf(req, message) }],
      req,
    },
    req.t,
  );
};
