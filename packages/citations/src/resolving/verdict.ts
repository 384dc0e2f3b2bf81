import type { RegistryDocument } from "./registry.ts";

/** What is known of a document that is cited and not held: enough to prefill a form or to name a stub. */
export interface MissingDocument {
  /** As `documentKey` gives it, with `?` for what is not known. */
  key: string;
  type: string;
  number: string | null;
  symbol: string | null;
  /** The site's own body, where the citation means one. */
  issuerId: string | null;
  issuer: string | null;
  issuerCode: string | null;
  term: string | null;
  year: number | null;
  date: string | null;
}

/** What a citation comes to. */
export type Verdict =
  /** It links to this document. */
  | { kind: "linked"; document: RegistryDocument }
  /** It links, but the text gives another date than the document bears. */
  | { kind: "dateDiffers"; document: RegistryDocument; citedDate: string; issueDate: string }
  /** Undecided: any of these, or none of them; an editor must say. */
  | { kind: "ambiguous"; candidates: readonly RegistryDocument[] }
  /** It cites a document that is not held. */
  | { kind: "missing"; document: MissingDocument }
  /** An editor said that it is no citation. */
  | { kind: "ignored" }
  /** An editor said that it means this document. */
  | { kind: "chosen"; document: RegistryDocument };
