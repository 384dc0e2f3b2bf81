import { articlesOf2025 } from "./articles/2025.ts";
import { articlesOfAutumn2026 } from "./articles/2026-autumn.ts";
import { articlesOfSpring2026 } from "./articles/2026-spring.ts";
import { articlesOfSummer2026 } from "./articles/2026-summer.ts";
import { calendars } from "./calendars.ts";
import { campaigns } from "./campaigns.ts";
import { documents } from "./documents.ts";
import { issuers } from "./issuers.ts";
import { categories, frontPage, navigation, redirects, siteSettings } from "./organisation.ts";
import type { SampleContent } from "./sample-types.ts";
import { files, pictures } from "./uploads.ts";

/** What a newcomer finds on the first start: everything of our own making, and saying so. */
export const sampleContent: SampleContent = {
  siteSettings,
  navigation,
  frontPage,
  categories,
  issuers,
  pictures,
  files,
  documents,
  campaigns,
  calendars,
  // Oldest first.
  articles: [
    ...articlesOf2025,
    ...articlesOfSpring2026,
    ...articlesOfSummer2026,
    ...articlesOfAutumn2026,
  ],
  redirects,
};
