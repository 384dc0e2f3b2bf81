import { isOwned, type Owner, type Place, type RoutesOf, routeAt, routes } from "@bantin/contract";
import type { PayloadRequest, Where } from "payload";
import { PAGED_COLLECTIONS, type PublicPage } from "./public-page.ts";

/** A page, and whose it is: `articles/<id>`, or null for one that the site makes by itself. */
interface PageAt {
  owner: string | null;
  title: string;
}

/**
 * The page that readers find at an address of this site, in the transaction of `req`; null when there
 * is none. A list counts as standing even while it is empty: readers get it as soon as something is listed
 * there.
 *
 * @param except a document, `articles/<id>`, that is not asked about
 */
export async function pageAt(
  address: string,
  req: PayloadRequest,
  except?: string,
): Promise<PageAt | null> {
  const place = routeAt(address);
  if (place && isOwned(place)) return ownedPage(place, address, req, except);
  return place ? { owner: null, title: address } : null;
}

/** The page of a document, or the list of a year or a part of what belongs to one. */
async function ownedPage(
  place: Place<RoutesOf<Owner>>,
  address: string,
  req: PayloadRequest,
  except: string | undefined,
): Promise<PageAt | null> {
  const collection = routes[place.name].kind;
  const where = ownerOf(place);
  const { docs } = await req.payload.find({ collection, where, pagination: false, depth: 0, req });
  for (const doc of docs) {
    const owner = `${collection}/${doc.id}`;
    const page: PublicPage | null =
      owner === except ? null : await PAGED_COLLECTIONS[collection].pageOf({ ...doc }, req);
    if (page && address.startsWith(page.address)) return { owner, title: page.title };
  }
  return null;
}

function ownerOf({ params }: Place<RoutesOf<Owner>>): Where {
  if ("slug" in params) return { slug: { equals: params.slug } };
  if ("week" in params) {
    return { year: { equals: params.year }, week: { equals: params.week } };
  }
  return {
    "issuer.slug": { equals: params.issuer },
    type: { equals: params.type },
    number: { equals: params.number },
  };
}
