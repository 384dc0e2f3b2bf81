import type { RelationKind, Resolution } from "@bantin/contract";
import type { DocumentCard, FileView } from "./documents.ts";
import type { Permanent } from "./feeds.ts";

/** A document in the register: all that is known of it but its text. */
export interface RegisterEntry
  extends DocumentCard,
    Permanent,
    Pick<
      Resolution,
      "term" | "year" | "effectDate" | "expiryDate" | "signatory" | "field" | "sourceUrl"
    >,
    Pick<Resolution, "withdrawal"> {
  aliases: string[];
  /** Addresses of the documents that this one replaces, amends, … */
  relations: Record<RelationKind, string[]>;
  files: FileView[];
  /** Its text or a file is here. */
  isHeld: boolean;
  /** ISO instant. */
  changedAt: string;
}
