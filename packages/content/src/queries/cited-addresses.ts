import type { DatabaseSync } from "node:sqlite";
import type { CitationIndex } from "../citing/citation-index.ts";
import type { IsLive } from "./live-addresses.ts";

/** The addresses to which citations lead, or once led, and that no record of ours has. */
export interface CitedAddresses {
  /** Whether the page of a document that is not held may have this address: no other page has it, or had. */
  isFree(address: string): boolean;
  /** Whether the page of a document that is not held is here, or a redirect to where its page is now. */
  stands(address: string): boolean;
  /** Addresses of the pages of documents that are cited and not held. */
  stubs(): string[];
  /** Addresses that redirect to where the page of a cited document is now. */
  previousAddresses(): string[];
  /** Another number whenever citations may lead to other addresses. */
  shape(): number;
  /** Where a previous address leads; null for any other address. */
  currentAddressOf(address: string): string | null;
}

/**
 * Of several claims to one address the first holds: a page of its own, what the newsroom says of an ended
 * address, the page of a cited document that is not held, and the redirect from where that page was.
 */
export function openCitedAddresses(
  db: DatabaseSync,
  isLive: IsLive,
  citationIndex: CitationIndex,
): CitedAddresses {
  const redirect = db.prepare("SELECT 1 FROM redirects WHERE address = ?");
  const isFree = (address: string) => !isLive(address) && redirect.get(address) === undefined;
  const isStub = (address: string) => citationIndex.graph().citingStub(address).size > 0;
  const isPrevious = (address: string) => isFree(address) && !isStub(address);
  return {
    isFree,
    stands: (address) =>
      (isStub(address) && isFree(address)) ||
      (isPrevious(address) && citationIndex.graph().currentAddressOf(address) !== null),
    stubs: () => citationIndex.graph().stubs().filter(isFree).toSorted(),
    previousAddresses: () =>
      citationIndex.graph().previousAddresses().filter(isPrevious).toSorted(),
    shape: () => citationIndex.graph().shape,
    currentAddressOf: (address) =>
      isPrevious(address) ? citationIndex.graph().currentAddressOf(address) : null,
  };
}
