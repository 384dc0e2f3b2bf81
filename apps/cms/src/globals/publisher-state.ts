import type { GlobalConfig } from "payload";
import { nobody } from "../access/nobody.ts";
import { bilingual } from "../text/bilingual.ts";

export const publisherStateSlug = "publisher-state";

/** What the publisher told last. Read and written by `site-state/` alone, which knows its shape. */
export const PublisherState: GlobalConfig = {
  slug: publisherStateSlug,
  label: bilingual("Trạng thái dựng trang", "State of the publisher"),
  admin: { hidden: true },
  access: { read: nobody, update: nobody },
  fields: [
    { name: "state", type: "json" },
    { name: "lookedAt", type: "date" },
  ],
};
