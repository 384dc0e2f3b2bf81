/** The part of search that runs in the reader's browser. */

export type { Card } from "../shards/cards.ts";
export { ask, type Filters, type Results } from "./ask.ts";
export { kindOf, yearOf } from "./facets.ts";
export {
  type GetFile,
  groupOf,
  type IndexFiles,
  IndexMovedError,
  openIndexFiles,
  type PageId,
} from "./index-files.ts";
export { excerptOf, type Mark, marksIn, weightOf } from "./marks.ts";
export { type Question, readQuestion } from "./question.ts";
