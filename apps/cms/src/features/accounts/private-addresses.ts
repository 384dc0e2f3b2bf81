import {
  type EmailField,
  type FieldAccess,
  Forbidden,
  type Payload,
  type PayloadRequest,
  type Plugin,
} from "payload";
import { z } from "zod";
import { isAdmin, isStaff } from "../../access/roles.ts";

/*
 * Colleagues know each other by name. The address with which somebody signs in is theirs and the administrators', so
 * that nobody can write to it or guess at its password who does not have it already (Law 91/2025/QH15).
 */

const ownerOrAdmin: FieldAccess = ({ id, req }) =>
  isAdmin(req.user) || (isStaff(req.user) && id !== undefined && id === req.user?.id);

/** What Payload gives to an account, readable by fewer. */
export const emailField: EmailField = {
  name: "email",
  type: "email",
  access: { read: ownerOrAdmin },
};

const sorted = z.object({ sort: z.union([z.string(), z.array(z.string())]) });

/**
 * Payload refuses to search by what somebody may not read, but sorts by it: whoever changes their own address and looks
 * where they stand could find out a colleague's.
 *
 * @throws Forbidden
 */
function refuseOrderByAddress({ args, req }: { args?: unknown; req: PayloadRequest }): void {
  const sort = sorted.safeParse(args).data?.sort;
  if (sort === undefined || !isByPrivateField(sort) || isAdmin(req.user) || !req.user) return;
  throw new Forbidden(req.t);
}

/** Of an account, in small letters. Others have no field of these names. */
const PRIVATE_FIELDS: ReadonlySet<string> = new Set(["email", "hash", "salt", "sessions"]);

/** Whatever stands between the names: Payload takes `email.` and `createdBy__email` for what they sound like. */
function isByPrivateField(sort: string | string[]): boolean {
  const names = [sort].flat().flatMap((each) => each.toLowerCase().split(/[^a-z]+/));
  return names.some((name) => PRIVATE_FIELDS.has(name) || name.startsWith("resetpassword"));
}

/** For every collection, because each leads to accounts by who has made it. */
export const keepAddressesPrivate: Plugin = (config) => ({
  ...config,
  collections: (config.collections ?? []).map((collection) => ({
    ...collection,
    hooks: {
      ...collection.hooks,
      beforeOperation: [refuseOrderByAddress, ...(collection.hooks?.beforeOperation ?? [])],
    },
  })),
});

const lock = z.object({
  user: z.object({ value: z.object({ name: z.string(), email: z.string().optional() }) }),
});

/**
 * Says by name who is editing a document. The admin shows the address there, and without one an identifier; it has no
 * place for another component, so the name stands where it looks. Payload adds this collection after every plugin has
 * run, so that it can be changed at the start only.
 */
export function nameWhoEdits(payload: Payload): void {
  payload.collections["payload-locked-documents"].config.hooks.afterRead.push(({ doc }) => {
    const name = lock.safeParse(doc).data?.user.value.name;
    if (name === undefined) return doc;
    const { user } = doc;
    return { ...doc, user: { ...user, value: { ...user.value, email: name } } };
  });
}
