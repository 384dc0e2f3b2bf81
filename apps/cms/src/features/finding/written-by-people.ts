import type { CollectionConfig } from "payload";

/** What the system keeps of its own work: nobody writes there, and nothing is looked for by its words. */
const LOGS = new Set([
  "audit-entries",
  "changes",
  "releases",
  "release-orders",
  "webhooks",
  "webhook-deliveries",
]);

/** Whether people write in a collection, and look for what is there. Accounts are left out: logging in changes them. */
export function isWrittenByPeople({ admin, auth, slug }: CollectionConfig): boolean {
  return !auth && admin?.hidden !== true && !LOGS.has(slug);
}
