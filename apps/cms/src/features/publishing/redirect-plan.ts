import type { PublicChange } from "./public-page.ts";

/** A row of the collection `redirects`, as far as the plan needs it. */
export interface RedirectRow {
  id: string;
  from: string;
  kind: "moved" | "gone";
  to: string | null;
  /** The document that stood at `from`: `articles/<id>`; null for rows that staff made by hand. */
  owner: string | null;
}

interface RedirectPlan {
  remove: string[];
  /** Rows that now lead elsewhere. */
  point: { id: string; to: string }[];
  /** Rows that led to what is gone now, and say so from now on. */
  end: string[];
  create: { from: string; kind: "moved" | "gone"; to: string | null; title: string }[];
}

/**
 * What must happen to old addresses when what is public changes, so that every address that ever was
 * public goes on answering.
 *
 * @param rows all rows that belong to the document, stand at its address, or lead to where it was
 */
export function redirectPlan(
  change: PublicChange,
  owner: string,
  rows: readonly RedirectRow[],
): RedirectPlan {
  switch (change.kind) {
    case "none":
    case "updated":
      return { remove: [], point: [], end: [], create: [] };
    case "unpublished":
      return leave(change.page, owner, rows);
    case "published":
      return arrive(change.page.address, owner, rows);
    case "moved": {
      const { from, page } = change;
      const plan = arrive(page.address, owner, rows, from);
      const stays = rows.some((row) => row.from === from);
      const create = stays
        ? []
        : [{ from, kind: "moved" as const, to: page.address, title: page.title }];
      return { ...plan, create };
    }
  }
}

/** Every address that the document ever had says by itself that it is gone. */
function leave(
  page: { address: string; title: string },
  owner: string,
  rows: readonly RedirectRow[],
): RedirectPlan {
  const end = rows
    .filter((row) => row.owner === owner && row.to === page.address)
    .map((row) => row.id);
  const stays = rows.some((row) => row.from === page.address);
  const gone = { from: page.address, kind: "gone" as const, to: null, title: page.title };
  return { remove: [], point: [], end, create: stays ? [] : [gone] };
}

/** The address lives again; every other old address of the document, and chains to it, lead here. */
function arrive(
  address: string,
  owner: string,
  rows: readonly RedirectRow[],
  from?: string,
): RedirectPlan {
  const point = rows
    .filter((row) => row.from !== address)
    .filter((row) => row.owner === owner || (from !== undefined && row.to === from))
    .filter((row) => row.kind === "gone" || row.to !== address)
    .map((row) => ({ id: row.id, to: address }));
  const remove = rows
    .filter((row) => row.from === address && mayTakeOver(row.owner, owner))
    .map((row) => row.id);
  return { remove, point, end: [], create: [] };
}

/**
 * The row that keeps an address from being used: it once belonged to another document, and addresses
 * are never reused, but for that of a week's calendar. Null when the address is free for this owner.
 */
export function foreignClaim(
  address: string,
  owner: string,
  rows: readonly RedirectRow[],
): RedirectRow | null {
  return rows.find((row) => row.from === address && !mayTakeOver(row.owner, owner)) ?? null;
}

/** A calendar's address says its week and nothing else: whichever calendar is of that week now belongs there. */
function mayTakeOver(before: string | null, owner: string): boolean {
  const isCalendar = (name: string | null) => name?.startsWith("calendars/") === true;
  return before === owner || (isCalendar(before) && isCalendar(owner));
}
