import type { RegistryDocument } from "@bantin/citations";
import type { Ruling } from "./rulings.ts";
import type { StubPlace } from "./stub-place.ts";

/** Where a citation leads: to a document, or to the page that says who cites one that is not held. */
export type Lead =
  | { kind: "document"; document: RegistryDocument }
  | { kind: "stub"; place: StubPlace };

/**
 * Where a ruling leads. A citation that fits no held document leads to the page of what it names; so does one
 * that fits several or contradicts them, whose page then names those too. Null when nothing stands there.
 */
export function leadOf({ verdict, place }: Ruling): Lead | null {
  switch (verdict.kind) {
    case "linked":
    case "dateDiffers":
    case "chosen":
      return { kind: "document", document: verdict.document };
    case "missing":
    case "ambiguous":
      return place && { kind: "stub", place };
    case "ignored":
      return null;
  }
}

/** An address at which the document of a ruling once could be read about, and where it is now. */
export interface Former {
  address: string;
  now: string;
}

/**
 * Where the document of a ruling once could be read about: before it was held, or before its issuing body
 * was known.
 *
 * @param citedSince ISO instant: an address of later than that nobody has ever seen
 */
export function formersOf(ruling: Ruling, citedSince: string): Former[] {
  const lead = leadOf(ruling);
  const { place, publishedBy } = ruling;
  if (!lead || !place) return [];
  const now = lead.kind === "document" ? lead.document.url : lead.place.address;
  const ended: [address: string, until: string | null][] = [
    [place.address, publishedBy],
    [place.former?.address ?? now, place.former?.until ?? null],
  ];
  return ended.flatMap(([address, until]) =>
    address !== now && until !== null && citedSince < until ? [{ address, now }] : [],
  );
}
