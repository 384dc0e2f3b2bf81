import type { RegistryDocument } from "@bantin/citations";
import type { ResolutionResult } from "./citation-resolver.ts";
import type { StubPlace } from "./stub-place.ts";

/** Where a citation leads: to a document, or to the page that says who cites one that is not held. */
export type LinkTarget =
  | { kind: "document"; document: RegistryDocument }
  | { kind: "stub"; place: StubPlace };

/**
 * Where a citation leads that was resolved. One that fits no held document leads to the page of what it names; so
 * does one that fits several or contradicts them, whose page then names those too. Null when there is no page.
 */
export function linkTargetOf({ verdict, place }: ResolutionResult): LinkTarget | null {
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

/** An address that a cited document once had, and where it is now. */
export interface PreviousAddress {
  address: string;
  now: string;
}

/**
 * The addresses that a cited document had before it was held, or before its issuing body was known.
 *
 * @param citedSince ISO instant since which it is cited: an address that had ended by then was never shown
 */
export function previousAddressesOf(
  result: ResolutionResult,
  citedSince: string,
): PreviousAddress[] {
  const target = linkTargetOf(result);
  const { place, publishedBy } = result;
  if (!target || !place) return [];
  const now = target.kind === "document" ? target.document.url : target.place.address;
  const ended: [address: string, until: string | null][] = [
    [place.address, publishedBy],
    [place.previous?.address ?? now, place.previous?.until ?? null],
  ];
  return ended.flatMap(([address, until]) =>
    address !== now && until !== null && citedSince < until ? [{ address, now }] : [],
  );
}
