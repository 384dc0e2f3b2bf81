export { lastChangeOf } from "./collections/articles.ts";
export { Day } from "./day.ts";
export { ContentError } from "./errors/content-error.ts";
export {
  AddressCollisionError,
  DocumentError,
  type DocumentName,
  EmptyContentError,
  type FieldProblem,
  InvalidDocumentError,
  InvalidGlobalError,
  IssuerGoneError,
  MassDisappearanceError,
  MediaMismatchError,
  MissingReferenceError,
  SettingsMissingError,
  TooManyHeldError,
} from "./errors/document-errors.ts";
export {
  AccessDeniedError,
  CmsAnswerError,
  CmsUnreachableError,
  StorageError,
  StoreBusyError,
  StoreDamagedError,
  StoreEmptyError,
  storageError,
  UnstableListError,
} from "./errors/system-errors.ts";
export type { MirrorReport } from "./mirror/mirror-media.ts";
export {
  openAddressOwners,
  openWhereabouts,
  type Whereabouts,
} from "./queries/live-addresses.ts";
export { type OpenContentOptions, openContent } from "./queries/open-content.ts";
export type { OnAnswer } from "./queries/wrap-each.ts";
export { createRestClient, type RestClient, type RestClientOptions } from "./rest/client.ts";
export { openSearchTexts, type SearchTexts } from "./searching/open-search-texts.ts";
export {
  SEARCH_KINDS,
  type SearchGroup,
  type SearchKind,
  type SearchText,
} from "./searching/search-text.ts";
export { STANDING_PAGES } from "./searching/standing-pages.ts";
export type { Carried } from "./store/carried.ts";
export type { Held, HoldKind } from "./store/held.ts";
export type { LastLive } from "./store/last-live.ts";
export { openStore, type Store } from "./store/store.ts";
export { versionOf } from "./store/version-of.ts";
export { findGuilty } from "./sync/find-guilty.ts";
export { guardAgainstManyHolds, holdLimit } from "./sync/hold-limit.ts";
export { holdForPages, letBack, type PageFault } from "./sync/hold-pages.ts";
export { type SyncMode, type SyncOptions, type SyncReport, sync } from "./sync/sync.ts";
export type { CollectionReport, RecordChange } from "./sync/tally.ts";
export * from "./views.ts";
