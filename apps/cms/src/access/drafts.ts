import type { CollectionConfig } from "payload";
import { draftsForWriters } from "./drafts-for-writers.ts";
import { ownDraftsForWriters } from "./own-drafts-for-writers.ts";
import { publishedForApiClients } from "./published-for-api-clients.ts";
import { staffOnly } from "./staff-only.ts";
import { trashForEditors } from "./trash-for-editors.ts";

/** The rules of collections that are written, reviewed and published. */
export const draftAccess: CollectionConfig["access"] = {
  create: draftsForWriters,
  read: publishedForApiClients,
  readVersions: staffOnly,
  update: ownDraftsForWriters,
  delete: trashForEditors,
};
