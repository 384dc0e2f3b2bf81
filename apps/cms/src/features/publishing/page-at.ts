import { addresses } from "@bantin/contract";
import type { CollectionSlug, PayloadRequest, Where } from "payload";
import {
  articlePage,
  campaignPage,
  categoryPage,
  documentPage,
  type PageOf,
  type PublicPage,
} from "./public-page.ts";

/** A page that stands, and whose it is: `articles/<id>`, or null for a page that is always there. */
interface StandingPage {
  owner: string | null;
  title: string;
}

interface Route {
  collection: CollectionSlug;
  pageOf: PageOf;
  /** Captures what `where` asks for. */
  pattern: RegExp;
  where: (...parts: string[]) => Where;
}

const bySlug = (slug = ""): Where => ({ slug: { equals: slug } });

const ROUTES: readonly Route[] = [
  {
    collection: "articles",
    pageOf: articlePage,
    pattern: /^\/tin-tuc\/\d{4}\/\d{2}\/([^/]+)\/$/,
    where: bySlug,
  },
  {
    collection: "categories",
    pageOf: categoryPage,
    pattern: /^\/chuyen-muc\/([^/]+)\/$/,
    where: bySlug,
  },
  {
    collection: "campaigns",
    pageOf: campaignPage,
    pattern: /^\/chu-de\/([^/]+)\/$/,
    where: bySlug,
  },
  {
    collection: "resolutions",
    pageOf: documentPage,
    pattern: /^\/van-ban\/([^/]+)\/[^/]+\/([^/]+)\/([^/]+)\/$/,
    where: (issuer = "", type = "", number = "") => ({
      "issuer.slug": { equals: issuer },
      type: { equals: type },
      number: { equals: number },
    }),
  },
];

const ALWAYS: readonly string[] = [
  addresses.home(),
  addresses.about(),
  addresses.news(),
  addresses.documents(),
  addresses.campaigns(),
];

/**
 * The page that readers find at an address of this site, in the transaction of `req`; null when there
 * is none.
 *
 * @param except a document, `articles/<id>`, that is not asked about
 */
export async function pageAt(
  address: string,
  req: PayloadRequest,
  except?: string,
): Promise<StandingPage | null> {
  if (ALWAYS.includes(address)) return { owner: null, title: address };
  for (const route of ROUTES) {
    const parts = route.pattern.exec(address)?.slice(1);
    const found = parts ? await standing(route, route.where(...parts), address, req, except) : null;
    if (found) return found;
  }
  return null;
}

async function standing(
  { collection, pageOf }: Route,
  where: Where,
  address: string,
  req: PayloadRequest,
  except: string | undefined,
): Promise<StandingPage | null> {
  const { docs } = await req.payload.find({ collection, where, pagination: false, depth: 0, req });
  for (const doc of docs) {
    const owner = `${collection}/${doc.id}`;
    const page: PublicPage | null = owner === except ? null : await pageOf({ ...doc }, req);
    if (page?.address === address) return { owner, title: page.title };
  }
  return null;
}
