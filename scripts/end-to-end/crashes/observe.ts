import type { Body, Rest } from "./rest.ts";
import { addressesOf, addressOf, type Story } from "./story.ts";

/** An article as the CMS has it: for staff, for the site, in the outbox and in the list of old addresses. */
export interface Observed {
  id: string | null;
  at: Story["at"];
  /** As the site's api-client is answered. */
  page: { title: string; address: string } | null;
  rows: { kind: string; address: string }[];
  endings: Map<string, string | null>;
}

export async function observe(rest: Rest, story: Story): Promise<Observed> {
  const id = story.id ?? (await idOf(rest, story));
  const nothing = { id, at: "nowhere" as const, page: null, rows: [], endings: new Map() };
  if (id === null) return nothing;
  const row = await rest.read(`/articles/${id}?trash=true&depth=0`);
  const seen = await rest.read(`/articles/${id}?depth=0`, "api-client");
  const where = `where[documentId][equals]=${id}&sort=createdAt&pagination=false`;
  const outbox = await rest.read(`/changes?${where}`);
  const from = addressesOf(story).map(encodeURIComponent).join(",");
  const redirects = await rest.read(`/redirects?where[from][in]=${from}&pagination=false`);
  return {
    id,
    at: row.status === 404 ? "deleted" : placeOf(row.body),
    page:
      seen.status === 200 ? { title: seen.body.title, address: addressOf(seen.body.slug) } : null,
    rows: outbox.body.docs,
    endings: new Map(redirects.body.docs.map((doc: Body) => [doc.from, doc.to ?? null])),
  };
}

async function idOf(rest: Rest, story: Story): Promise<string | null> {
  const where = `where[slug][equals]=${story.slug}&draft=true&limit=1`;
  const { body } = await rest.read(`/articles?${where}`);
  return body.docs[0]?.id ?? null;
}

function placeOf({ deletedAt, _status }: Body): Story["at"] {
  if (deletedAt) return "trash";
  return _status === "published" ? "public" : "draft";
}

/** How what the CMS has differs from a story, in words; null when all of it agrees: a write is whole or was not made. */
export function difference(story: Story, observed: Observed): string | null {
  const page =
    story.at === "public" ? { title: story.title, address: addressOf(story.slug) } : null;
  const wanted = { at: story.at, page, rows: story.rows, ...agreement(page?.address, observed) };
  const found = {
    at: observed.at,
    page: observed.page,
    rows: observed.rows.length,
    last: observed.rows.at(-1)?.kind === "unpublished" ? null : observed.rows.at(-1)?.address,
    endings: Object.fromEntries(observed.endings),
  };
  const [expected, actual] = [JSON.stringify(wanted), JSON.stringify(found)];
  return expected === actual ? null : `expected ${expected}, found ${actual}`;
}

/** What outbox and old addresses have to say when the page is at an address, or nowhere. */
function agreement(address: string | undefined, { rows, endings }: Observed) {
  const was = new Set(rows.map((row) => row.address));
  const old = [...endings.keys()].filter((from) => was.has(from) && from !== address);
  const missing = [...was].filter((from) => from !== address && !endings.has(from));
  return {
    last: rows.length === 0 ? undefined : (address ?? null),
    endings: Object.fromEntries([...old, ...missing].map((from) => [from, address ?? null])),
  };
}
