import { articles } from "./articles/index.ts";
import { campaigns } from "./campaigns.ts";
import { documents } from "./documents.ts";
import { files } from "./files.ts";
import { issuers } from "./issuers.ts";
import { categories, navigation, siteSettings } from "./organisation.ts";
import { pictures } from "./pictures.ts";
import { redirects } from "./redirects.ts";
import type { SampleContent } from "./sample-types.ts";

/** What a newcomer finds on the first start: everything of our own making, and saying so. */
export const sampleContent: SampleContent = {
  siteSettings,
  navigation,
  categories,
  issuers,
  pictures,
  files,
  documents,
  campaigns,
  articles,
  redirects,
};
