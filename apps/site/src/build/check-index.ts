/** What a fit page is: for whoever renders the site by another road than `build-site.ts`. */
export {
  type LinkTargets,
  leadsSomewhere,
  pageProblems,
  parseLink,
  type SiteLink,
} from "./check-page.ts";
export { BuildError, CheckError } from "./errors.ts";
export { deadLink, missingFile, type Problem } from "./problems.ts";
export { type PageFacts, readPage } from "./read-page.ts";
