import type { CollectionSlug, Payload } from "payload";
import { isStaff } from "./roles.ts";

/** Collections that Payload adds and opens to every account, programs included. */
const OPEN_TO_ALL_ACCOUNTS = [
  "payload-locked-documents",
  "payload-preferences",
] as const satisfies CollectionSlug[];

/**
 * Keeps programs out of what the admin keeps for people: who is editing what (a program could lock
 * the desk out of every document), and how they like their lists. Payload adds these collections
 * after every plugin has run, so that their rules can be changed at the start only.
 */
export function closeToPrograms(payload: Payload): void {
  for (const slug of OPEN_TO_ALL_ACCOUNTS) {
    const { access } = payload.collections[slug].config;
    for (const operation of ["create", "read", "update", "delete"] as const) {
      const rule = access[operation];
      access[operation] = (args) => isStaff(args.req.user) && rule(args);
    }
  }
}
