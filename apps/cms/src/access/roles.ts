import type { PayloadRequest } from "payload";

export const ROLES = ["admin", "editor", "writer"] as const;
export type Role = (typeof ROLES)[number];

type Requester = PayloadRequest["user"] | undefined;

/** The role of a member of staff; null for anonymous requests, api-clients, and roles that no rule knows. */
export function roleOf(user: Requester): Role | null {
  return user?.collection === "users" ? (ROLES.find((role) => role === user.role) ?? null) : null;
}

export function isAdmin(user: Requester): boolean {
  return roleOf(user) === "admin";
}

/** Editors and admins may publish. */
export function mayPublish(user: Requester): boolean {
  const role = roleOf(user);
  return role === "admin" || role === "editor";
}

export function isStaff(user: Requester): boolean {
  return roleOf(user) !== null;
}

/** A program with a key: the site's builder, CI. */
export function isApiClient(user: Requester): boolean {
  return user?.collection === "api-clients";
}

/** A program that was given the right to report what it built. */
export function mayReport(user: Requester): boolean {
  return user?.collection === "api-clients" && user.mayReport === true;
}
