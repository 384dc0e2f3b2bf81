import type {
  Access,
  CollectionConfig,
  CollectionSlug,
  Payload,
  PayloadRequest,
  Where,
} from "payload";
import { isAdmin, isApiClient, isStaff, mayPublish } from "./roles.ts";

type Rule = (args: { req: PayloadRequest }) => boolean;

/** For operations that only the system itself performs. */
export const nobody = (): boolean => false;
export const adminsOnly: Rule = ({ req }) => isAdmin(req.user);
/** Those who may publish. */
export const editorsOnly: Rule = ({ req }) => mayPublish(req.user);
export const staffOnly: Rule = ({ req }) => isStaff(req.user);
/** For content that is public by nature: categories, issuers, settings. */
export const staffAndApiClients: Rule = ({ req }) => isStaff(req.user) || isApiClient(req.user);

/** Members of staff change their own account; admins change any. */
export const selfOrAdmin: Access = ({ req }) => {
  if (isAdmin(req.user)) return true;
  if (!isStaff(req.user) || !req.user) return false;
  return { id: { equals: req.user.id } };
};

/**
 * Staff read everything. Programs read what is published and not in the trash, whatever their query
 * asks for: `draft=true` and `trash=true` change the query, never this rule.
 */
const publishedForApiClients: Access = ({ req }) => {
  if (isStaff(req.user)) return true;
  if (!isApiClient(req.user)) return false;
  const rules: Where[] = [{ _status: { equals: "published" } }, { deletedAt: { exists: false } }];
  return { and: rules };
};

/** All staff begin drafts; only who may publish creates what is published at once. */
const draftsForWriters: Access = ({ data, req }) =>
  isStaff(req.user) && (mayPublish(req.user) || data?._status !== "published");

/**
 * Who may publish changes everything; other staff change drafts of their own. What is public is guarded
 * once more by `features/publishing/publication.ts`, because a `where` sees the latest version, not the
 * published row.
 */
const ownDraftsForWriters: Access = ({ data, req }) => {
  if (mayPublish(req.user)) return true;
  if (!isStaff(req.user) || !req.user) return false;
  // The admin asks with this status whether to show the button “Đăng”.
  if (data?._status === "published") return false;
  const rules: Where[] = [
    { createdBy: { equals: req.user.id } },
    { _status: { not_equals: "published" } },
  ];
  return { and: rules };
};

/**
 * Moving to the trash is an edit that can be undone, so it follows the rule for edits. Deleting for
 * ever is the admins'. Payload asks this rule for both; only a move to the trash carries `deletedAt`.
 */
const trashForEditors: Access = (args) => {
  const isMoveToTrash =
    typeof args.data === "object" && args.data !== null && Boolean(args.data.deletedAt);
  return isMoveToTrash ? ownDraftsForWriters(args) : isAdmin(args.req.user);
};

/** The rules of collections that are written, reviewed and published. */
export const draftAccess: CollectionConfig["access"] = {
  create: draftsForWriters,
  read: publishedForApiClients,
  readVersions: staffOnly,
  update: ownDraftsForWriters,
  delete: trashForEditors,
};

/** The rules of what the desk keeps in order and every page may show at once. */
export const deskAccess: CollectionConfig["access"] = {
  create: editorsOnly,
  read: staffAndApiClients,
  update: editorsOnly,
  delete: adminsOnly,
};

/** The rules of pictures and files: all staff add some, and what is shown already is the editors' to change. */
export const uploadAccess: CollectionConfig["access"] = { ...deskAccess, create: staffOnly };

/** Who may publish changes everything; other staff what they added themselves. */
export const ownForWriters: Access = ({ req }) => {
  if (mayPublish(req.user)) return true;
  return isStaff(req.user) && req.user ? { createdBy: { equals: req.user.id } } : false;
};

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

/**
 * Who edits a document is whoever asks: nobody says it of somebody else, and writers take back only what they said
 * themselves. Others take over what somebody has left open, in their own name, as the admin offers them.
 */
export function keepLocksHonest(payload: Payload): void {
  const { access, hooks } = payload.collections["payload-locked-documents"].config;
  const remove = access.delete;
  access.delete = async (args) => {
    const rule = await remove(args);
    const { user } = args.req;
    if (!rule || !user || mayPublish(user)) return rule;
    return { "user.value": { equals: user.id } };
  };
  hooks.beforeChange.push(({ data, req: { payloadAPI, user } }) =>
    user && payloadAPI === "REST"
      ? { ...data, user: { relationTo: user.collection, value: user.id } }
      : data,
  );
}
