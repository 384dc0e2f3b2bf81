import type { CollectionBeforeValidateHook, CollectionConfig, CollectionSlug } from "payload";
import { draftAccess } from "../access/drafts.ts";
import { approveOnPublish } from "../fields/stage-field.ts";
import { guardPublication } from "../publishing/guard-publication.ts";
import { noDraftOfTrash } from "../publishing/no-draft-of-trash.ts";
import type { PageOf } from "../publishing/public-rows.ts";
import { trackPublication } from "../publishing/track-publication.ts";
import { unpublishAsItIs } from "../publishing/unpublish-as-it-is.ts";

/**
 * What all that is written, reviewed and published has in common: access, versions, trash, and hooks
 * that guard publication and keep outbox and old addresses in step.
 *
 * @param pageOf where readers see a document of the collection
 * @param beforeValidate what is the collection's own
 */
export function editorial(
  slug: CollectionSlug,
  pageOf: PageOf,
  beforeValidate: CollectionBeforeValidateHook[],
): Pick<CollectionConfig, "access" | "versions" | "trash" | "hooks"> {
  const publication = trackPublication(slug, pageOf);
  return {
    access: draftAccess,
    // Old versions are kept: they are the record of what was said.
    versions: { drafts: { schedulePublish: true, validate: false }, maxPerDoc: 200 },
    trash: true,
    hooks: {
      beforeOperation: [noDraftOfTrash, unpublishAsItIs],
      beforeValidate,
      beforeChange: [guardPublication(slug), approveOnPublish, ...publication.beforeChange],
      afterChange: publication.afterChange,
      beforeDelete: publication.beforeDelete,
      afterDelete: publication.afterDelete,
    },
  };
}
