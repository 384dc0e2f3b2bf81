/** What a fit page is: for whoever renders the site by another road than `build-site.ts`. */
export {
  type LinkTargets,
  leadsSomewhere,
  type PageFacts,
  pageProblems,
  parseLink,
  readPage,
  type SiteLink,
} from "./check-page.ts";
export { BuildError, CheckError, deadLink, missingFile, type Problem } from "./errors.ts";
export {
  faultOfError,
  faultsOfProblems,
  type PageFault,
  RECORD_HELD,
  statusOf,
  tryPage,
  wrongStatus,
} from "./page-fault.ts";
