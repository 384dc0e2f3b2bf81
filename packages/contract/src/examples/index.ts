import type { CollectionName, GlobalName } from "../collections.ts";
import articleFull from "./article.full.json" with { type: "json" };
import articleLastEveningOfYear from "./article.last-evening-of-year.json" with { type: "json" };
import articleMinimal from "./article.minimal.json" with { type: "json" };
import articlePartyBuilding from "./article.party-building.json" with { type: "json" };
import articleWithdrawn from "./article.withdrawn.json" with { type: "json" };
import calendarFull from "./calendar.full.json" with { type: "json" };
import calendarMinimal from "./calendar.minimal.json" with { type: "json" };
import calendarWithdrawn from "./calendar.withdrawn.json" with { type: "json" };
import campaignFull from "./campaign.full.json" with { type: "json" };
import campaignMinimal from "./campaign.minimal.json" with { type: "json" };
import campaignWithdrawn from "./campaign.withdrawn.json" with { type: "json" };
import categoryFull from "./category.full.json" with { type: "json" };
import categoryMinimal from "./category.minimal.json" with { type: "json" };
import changeFeedEmpty from "./change-feed.empty.json" with { type: "json" };
import changeFeedPage from "./change-feed.page.json" with { type: "json" };
import filePdf from "./file.pdf.json" with { type: "json" };
import fileUnused from "./file.unused.json" with { type: "json" };
import frontPageFull from "./front-page.full.json" with { type: "json" };
import frontPageNeverSaved from "./front-page.never-saved.json" with { type: "json" };
import issuerEnded from "./issuer.ended.json" with { type: "json" };
import issuerNationalAssembly from "./issuer.national-assembly.json" with { type: "json" };
import issuerProvincialCommittee from "./issuer.provincial-committee.json" with { type: "json" };
import issuerProvincialCouncil from "./issuer.provincial-council.json" with { type: "json" };
import issuerSuccessor from "./issuer.successor.json" with { type: "json" };
import mediaBanner from "./media.banner.json" with { type: "json" };
import mediaFull from "./media.full.json" with { type: "json" };
import mediaSmall from "./media.small.json" with { type: "json" };
import mediaUnused from "./media.unused.json" with { type: "json" };
import navigationFull from "./navigation.full.json" with { type: "json" };
import navigationNeverSaved from "./navigation.never-saved.json" with { type: "json" };
import redirectGone from "./redirect.gone.json" with { type: "json" };
import redirectMoved from "./redirect.moved.json" with { type: "json" };
import resolutionNationalAssembly from "./resolution.national-assembly.json" with { type: "json" };
import resolutionParty from "./resolution.party.json" with { type: "json" };
import resolutionState from "./resolution.state.json" with { type: "json" };
import resolutionStub from "./resolution.stub.json" with { type: "json" };
import resolutionWithdrawn from "./resolution.withdrawn.json" with { type: "json" };
import siteSettingsEnded from "./site-settings.ended.json" with { type: "json" };
import siteSettingsFull from "./site-settings.full.json" with { type: "json" };
import siteSettingsMinimal from "./site-settings.minimal.json" with { type: "json" };
import webhookEventChanged from "./webhook-event.changed.json" with { type: "json" };
import webhookEventTest from "./webhook-event.test.json" with { type: "json" };

/**
 * Documents as Payload's REST API answers them to an api-client at `depth=0`, one per state. They
 * are raw answers, before any schema; the texts are invented and marked "(mẫu)".
 */
export const examples = {
  articles: {
    full: articleFull,
    minimal: articleMinimal,
    withdrawn: articleWithdrawn,
    /** Published on 31 December in UTC, on 1 January in Vietnam. */
    lastEveningOfYear: articleLastEveningOfYear,
    partyBuilding: articlePartyBuilding,
  },
  resolutions: {
    party: resolutionParty,
    state: resolutionState,
    nationalAssembly: resolutionNationalAssembly,
    /** Cited, but not held. */
    stub: resolutionStub,
    withdrawn: resolutionWithdrawn,
  },
  campaigns: { full: campaignFull, minimal: campaignMinimal, withdrawn: campaignWithdrawn },
  calendars: { full: calendarFull, minimal: calendarMinimal, withdrawn: calendarWithdrawn },
  issuers: {
    provincialCommittee: issuerProvincialCommittee,
    provincialCouncil: issuerProvincialCouncil,
    /** A body that was dissolved; `successor` took over. */
    ended: issuerEnded,
    successor: issuerSuccessor,
    nationalAssembly: issuerNationalAssembly,
  },
  categories: { full: categoryFull, minimal: categoryMinimal },
  media: {
    full: mediaFull,
    /** Too small for most renditions, with a Vietnamese file name. */
    small: mediaSmall,
    banner: mediaBanner,
    /** Nothing published refers to it: it must not reach the site. */
    unused: mediaUnused,
  },
  files: { pdf: filePdf, unused: fileUnused },
  redirects: { moved: redirectMoved, gone: redirectGone },
  siteSettings: { full: siteSettingsFull, minimal: siteSettingsMinimal, ended: siteSettingsEnded },
  navigation: { full: navigationFull, neverSaved: navigationNeverSaved },
  frontPage: { full: frontPageFull, neverSaved: frontPageNeverSaved },
} as const;

/** What says that something has changed: pages of the feed, and bodies of webhooks. */
export const changeExamples = {
  changeFeed: { page: changeFeedPage, empty: changeFeedEmpty },
  webhookEvent: { changed: webhookEventChanged, test: webhookEventTest },
} as const;

/** A raw document: what REST answers, before any schema. */
export type RawDocument = Record<string, unknown> & { id: string; updatedAt: string };

/** Everything a small site is made of, by collection and global, as REST would answer it. */
export type ExampleSite = Record<CollectionName, RawDocument[]> & {
  globals: Record<GlobalName, Record<string, unknown>>;
};

/**
 * One small complete site: every identifier in it resolves. Each call answers a fresh copy, which
 * the caller may change.
 */
export function exampleSite(): ExampleSite {
  return structuredClone({
    articles: Object.values(examples.articles),
    resolutions: Object.values(examples.resolutions),
    campaigns: Object.values(examples.campaigns),
    calendars: Object.values(examples.calendars),
    issuers: Object.values(examples.issuers),
    categories: Object.values(examples.categories),
    media: Object.values(examples.media),
    files: Object.values(examples.files),
    redirects: Object.values(examples.redirects),
    globals: {
      "site-settings": examples.siteSettings.full,
      navigation: examples.navigation.full,
      "front-page": examples.frontPage.full,
    },
  });
}
