/** Something that a gate found on a page. */
export interface Finding {
  /** Address of the page. */
  page: string;
  /** The element at fault, as a selector or as its markup; null when it is the page as a whole. */
  element: string | null;
  problem: string;
}

/** What a gate looked at, and what it found. */
export interface GateReport {
  /** Pages times checks. */
  checks: number;
  findings: Finding[];
}

/** `/van-ban/  <a href="/x/">  leads nowhere` */
export function sentence({ page, element, problem }: Finding): string {
  return [page, element, problem].filter((part) => part !== null).join("  ");
}

/** Adds up the reports of several pages. */
export function addReports(reports: readonly GateReport[]): GateReport {
  return {
    checks: reports.reduce((sum, { checks }) => sum + checks, 0),
    findings: reports.flatMap(({ findings }) => findings),
  };
}
