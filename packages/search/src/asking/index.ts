/** The part of search that runs in the reader's browser. */

export type { Card } from "../manifest.ts";
export { kindOf, yearOf } from "../manifest.ts";
export { ask, type Filters, type Results } from "./ask.ts";
export {
  type GetFile,
  groupOf,
  type IndexFiles,
  IndexMovedError,
  openIndexFiles,
  type PageId,
} from "./index-files.ts";
export {
  excerptOf,
  type Mark,
  marksIn,
  readSearchQuery,
  type SearchQuery,
  weightOf,
} from "./search-query.ts";
