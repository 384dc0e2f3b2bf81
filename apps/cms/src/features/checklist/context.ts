import type { Holdings } from "../citations/resolve-mentions.ts";

/** Somebody with an office, as the list of the newsroom has them. Days are `YYYY-MM-DD`, both of them in office. */
export interface Official {
  name: string;
  /** One title, or several with commas between: `Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh`. */
  title: string;
  from: string | null;
  to: string | null;
}

/** A picture as the archive of pictures has it. */
export interface HeldPicture {
  alt: string;
  caption: string;
  credit: string;
  filename: string;
}

/** Where a document of ours that a link names is for readers. */
export type TargetState = "public" | "draft" | "trash" | "deleted";

/** What is known besides the text. */
export interface CheckContext {
  holdings: Holdings;
  /** By identifier; a picture that is not there was deleted. */
  pictures: ReadonlyMap<string, HeldPicture>;
  /** By collection and identifier, `articles/…`. */
  targets: ReadonlyMap<string, TargetState>;
  /** Addresses of this site that a link names and no page has. */
  unknownAddresses: ReadonlySet<string>;
  /** Telephone numbers of the office itself, digits only. */
  officeNumbers: ReadonlySet<string>;
  officials: readonly Official[];
}
