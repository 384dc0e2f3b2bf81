import { isOwned, routeAt } from "@bantin/contract";
import { cleanLine, localDate } from "@bantin/vietnamese";
import type { PayloadRequest } from "payload";
import { environment } from "../../environment/index.ts";
import { readArchive } from "../citations/archive.ts";
import { pageAt } from "../publishing/page-at.ts";
import { documentsThere } from "../references/live-documents.ts";
import { isDrafted } from "../schedules/rows.ts";
import type { CheckedContent, CheckedLink } from "./content.ts";
import type { CheckContext, HeldPicture, Official, TargetState } from "./context.ts";

/** What the checks of a text need to know besides it, and no more. */
export async function readContext(
  content: CheckedContent,
  req: PayloadRequest,
): Promise<CheckContext> {
  const [{ holdings }, pictures, targets, unknownAddresses, officeNumbers, officials] =
    await Promise.all([
      readArchive(req.payload),
      readPictures(content, req),
      readTargets(content.links, req),
      readUnknownAddresses(content.links, req),
      readOfficeNumbers(req),
      readOfficials(req),
    ]);
  return { holdings, pictures, targets, unknownAddresses, officeNumbers, officials };
}

async function readPictures(
  { hero, pictures }: CheckedContent,
  req: PayloadRequest,
): Promise<Map<string, HeldPicture>> {
  const ids = new Set([...(hero.image === null ? [] : [hero.image]), ...pictures]);
  if (ids.size === 0) return new Map();
  const { docs } = await req.payload.find({
    collection: "media",
    where: { id: { in: [...ids] } },
    pagination: false,
    depth: 0,
    select: { alt: true, caption: true, credit: true, filename: true },
    req,
  });
  return new Map(
    docs.map(({ id, alt, caption, credit, filename }) => [
      id,
      { alt: alt ?? "", caption: caption ?? "", credit: credit ?? "", filename: filename ?? "" },
    ]),
  );
}

async function readTargets(
  links: readonly CheckedLink[],
  req: PayloadRequest,
): Promise<Map<string, TargetState>> {
  const named = links.flatMap(({ target }) => ("id" in target ? [target] : []));
  const states = new Map<string, TargetState>();
  for (const [collection, group] of Map.groupBy(named, (target) => target.collection)) {
    const ids = group.map(({ id }) => id);
    const [there, published] = [
      await documentsThere(collection, ids, req),
      await publishedOf(collection, ids, req),
    ];
    for (const id of ids) {
      const place = there.get(id) ?? "deleted";
      const state = place === "there" ? (published.has(id) ? "public" : "draft") : place;
      states.set(`${collection}/${id}`, state);
    }
  }
  return states;
}

/** What has no drafts is public as it is. */
async function publishedOf(
  collection: string,
  ids: readonly string[],
  req: PayloadRequest,
): Promise<ReadonlySet<string>> {
  if (!isDrafted(collection)) return new Set(ids);
  const { docs } = await req.payload.find({
    collection,
    where: { and: [{ id: { in: [...new Set(ids)] } }, { _status: { equals: "published" } }] },
    pagination: false,
    depth: 0,
    select: {},
    req,
  });
  return new Set(docs.map(({ id }) => id));
}

/** Addresses of ours that are looked up for one text: each of them asks the database. */
const MOST_ADDRESSES = 50;

async function readUnknownAddresses(
  links: readonly CheckedLink[],
  req: PayloadRequest,
): Promise<Set<string>> {
  const urls = new Set(links.flatMap(({ target }) => ("url" in target ? [target.url] : [])));
  const own = [...urls].flatMap((url) => {
    const address = ownAddress(url);
    return address === null ? [] : [{ url, address }];
  });
  const unknown = new Set<string>();
  for (const { url, address } of own.slice(0, MOST_ADDRESSES)) {
    if (!(await isKnown(address, req))) unknown.add(url);
  }
  return unknown;
}

/** The path of an address of this site that a page may have; null for other sites, and for files. */
function ownAddress(url: string): string | null {
  if (!URL.canParse(url, environment.siteUrl)) return null;
  const { origin, pathname } = new URL(url, environment.siteUrl);
  const isOwn =
    origin === new URL(environment.siteUrl).origin && /^(?:\/(?!\/)|https?:)/i.test(url);
  if (!isOwn || /\.\w+$/.test(pathname)) return null;
  const path = pathname.endsWith("/") ? pathname : `${pathname}/`;
  return /^\/(?:media|tep)\//.test(path) ? null : path;
}

async function isKnown(address: string, req: PayloadRequest): Promise<boolean> {
  const place = routeAt(address);
  if (place && !isOwned(place)) return true;
  if (place && (await pageAt(address, req))) return true;
  const { totalDocs } = await req.payload.count({
    collection: "redirects",
    where: { and: [{ from: { equals: address } }, { kind: { equals: "moved" } }] },
    req,
  });
  return totalDocs > 0;
}

async function readOfficeNumbers(req: PayloadRequest): Promise<Set<string>> {
  const { organisation } = await req.payload.findGlobal({
    slug: "site-settings",
    depth: 0,
    select: { organisation: { phone: true } },
    req,
  });
  const numbers = (organisation?.phone ?? "").match(/\+?\d(?:[ .-]?\d){8,}/g) ?? [];
  return new Set(numbers.map((number) => number.replace(/\D/g, "").replace(/^84/, "0")));
}

async function readOfficials(req: PayloadRequest): Promise<Official[]> {
  const { officials } = await req.payload.findGlobal({
    slug: "editorial-settings",
    depth: 0,
    select: { officials: true },
    req,
  });
  return (officials ?? []).map(({ from, name, title, to }) => ({
    name: cleanLine(name),
    title,
    from: from ? localDate(from) : null,
    to: to ? localDate(to) : null,
  }));
}
