import type { CollectionConfig } from "payload";

/** Drafts with scheduled publishing. Old versions are kept: they are the record of what was said. */
export const draftVersions: CollectionConfig["versions"] = {
  drafts: { schedulePublish: true, validate: false },
  maxPerDoc: 200,
};
