import type { CollectionBeforeValidateHook } from "payload";
import { ValidationError } from "payload";
import { inLanguageOf } from "../text/bilingual.ts";
import { describeTwin } from "./describe-twin.ts";

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
    depth: 0,
    trash: true,
    req,
  });
  const [twin] = docs;
  if (!twin) return data;
  const message = inLanguageOf(req, describeTwin({ ...twin, documentKey: key }));
  throw new ValidationError(
    { collection: "resolutions", errors: [{ path: "symbol", label: "symbol", message }], req },
    req.t,
  );
};
