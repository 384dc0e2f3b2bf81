import type { PayloadRequest } from "payload";

type Right = "write" | "publish" | "administer";

/** What each role may do. A role that is not listed here may do nothing. */
const RIGHTS = {
  admin: ["write", "publish", "administer"],
  editor: ["write", "publish"],
  writer: ["write"],
} as const satisfies Record<string, readonly Right[]>;

export type Role = keyof typeof RIGHTS;
export const ROLES = ["admin", "editor", "writer"] as const satisfies readonly Role[];

type Requester = PayloadRequest["user"] | undefined;

function may(user: Requester, right: Right): boolean {
  if (user?.collection !== "users") return false;
  const role = ROLES.find((known) => known === user.role);
  return role !== undefined && RIGHTS[role].some((given) => given === right);
}

/** Members of staff: all of them write. */
export function isStaff(user: Requester): boolean {
  return may(user, "write");
}

export function mayPublish(user: Requester): boolean {
  return may(user, "publish");
}

export function isAdmin(user: Requester): boolean {
  return may(user, "administer");
}

/** A program with a key: the site's builder, CI. */
export function isApiClient(user: Requester): boolean {
  return user?.collection === "api-clients";
}

/** A program that was given the right to report how the readers' site is: the publisher. */
export function mayReport(user: Requester): boolean {
  return user?.collection === "api-clients" && user.mayReport === true;
}
