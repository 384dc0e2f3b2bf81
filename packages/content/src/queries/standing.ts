import type { DatabaseSync } from "node:sqlite";
import type { CitationWeb } from "../citing/web.ts";
import type { IsLive } from "./live-addresses.ts";

/** What stands at addresses at which citations lead or led, and no content of its own is. */
export interface Standing {
  /** Whether the page of a document that is not held may stand here: nobody else does, or did. */
  isFree(address: string): boolean;
  /** Whether a page of a document that is not held stands here, or a way on to one that is now. */
  stands(address: string): boolean;
  /** Addresses of the pages of documents that are cited and not held. */
  stubs(): string[];
  /** Addresses that lead on to the document that once was read about here. */
  formers(): string[];
  /** Another number whenever what citations lead to may stand elsewhere. */
  shape(): number;
  /** Where a former address leads; null for any other address. */
  formerNow(address: string): string | null;
}

/**
 * Of several claims to one address the first holds: a page of its own, what the newsroom says of an ended
 * address, the page of a cited document that is not held, and the way on from where that page was.
 */
export function openStanding(db: DatabaseSync, isLive: IsLive, web: CitationWeb): Standing {
  const redirect = db.prepare("SELECT 1 FROM redirects WHERE address = ?");
  const isFree = (address: string) => !isLive(address) && redirect.get(address) === undefined;
  const isStub = (address: string) => web.graph().citingStub(address).size > 0;
  const isFormer = (address: string) => isFree(address) && !isStub(address);
  return {
    isFree,
    stands: (address) =>
      (isStub(address) && isFree(address)) ||
      (isFormer(address) && web.graph().formerNow(address) !== null),
    stubs: () => web.graph().stubs().filter(isFree).toSorted(),
    formers: () => web.graph().formers().filter(isFormer).toSorted(),
    shape: () => web.graph().shape,
    formerNow: (address) => (isFormer(address) ? web.graph().formerNow(address) : null),
  };
}
