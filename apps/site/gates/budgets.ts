import type { Finding, GateReport } from "./report.ts";

/** Something that a first visit fetched. */
export interface Fetched {
  url: string;
  kind: "html" | "css" | "font" | "script" | "picture" | "other";
  /** Over the wire, headers included. */
  bytes: number;
}

/** Bytes (1 KB = 1,000) of a first visit with an empty cache, pictures of the newsroom left out. */
export interface Budget {
  total: number;
  markup: number;
  /** Before the reader asks for something. */
  scripts: number;
}

/** What every page may weigh: on a weak 3G line (some 50 KB/s) it is there in about a second. */
const EVERY_PAGE: Budget = { total: 60_000, markup: 20_000, scripts: 0 };

/** Routes that may weigh something else, and why. */
const OTHERS: Readonly<Record<string, Partial<Budget>>> = {
  // A few lines that wait for the reader to go to the field; the search itself comes then.
  "tim-kiem/index.astro": { scripts: 4_000 },
  // Who comes here has asked for the filter: it works at once, and reads the lists it shows.
  "van-ban/loc/index.astro": { scripts: 12_000, total: 80_000 },
};

export function budgetOf(route: string): Budget {
  return { ...EVERY_PAGE, ...OTHERS[route] };
}

/** Whether a first visit kept to its budget; if not, what was heavy. */
export function weigh(page: string, fetched: readonly Fetched[], budget: Budget): GateReport {
  const weights: [string, number, Fetched[]][] = [
    ["without pictures", budget.total, fetched.filter(({ kind }) => kind !== "picture")],
    ["of HTML and CSS", budget.markup, fetched.filter(({ kind }) => /html|css/.test(kind))],
    ["of scripts", budget.scripts, fetched.filter(({ kind }) => kind === "script")],
  ];
  const findings = weights.flatMap(([what, limit, parts]): Finding[] => {
    const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
    if (bytes <= limit) return [];
    const heaviest = parts.toSorted((a, b) => b.bytes - a.bytes).map(describe);
    const problem = `${bytes} bytes ${what}, ${bytes - limit} more than its budget: ${heaviest.join(", ")}`;
    return [{ page, element: null, problem }];
  });
  return { checks: weights.length, findings };
}

function describe({ url, kind, bytes }: Fetched): string {
  return `${new URL(url).pathname} (${kind}, ${bytes})`;
}
