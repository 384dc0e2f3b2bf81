import type { SiteSettings } from "@bantin/contract";
import type { BodyView } from "./citations.ts";

/** A link to a page of this site. */
export interface PageLink {
  label: string;
  /** An address of this site, or a full URL for a link to another one. */
  href: string;
}

export interface SiteView extends Omit<SiteSettings, "updatedAt" | "about" | "portals" | "emblem"> {
  emblem: EmblemView | null;
  header: PageLink[];
  footer: PageLink[];
}

/** The picture before the name of the site. */
export interface EmblemView {
  alt: string;
  /** Pixels of the original. */
  width: number;
  height: number;
  /** Of the original's bytes: where the emblem stands as it is shown, `routes.emblem`. */
  hash: string;
  /** Address of the original in this site. */
  original: string;
}

export interface SecurityContactView {
  /** Null where the settings name none. */
  email: string | null;
  /** `YYYY-MM-DD`, less than a year ahead; another one each month. */
  expires: string;
}

/** What the page about the site says besides who publishes it: apart, since every page asks for the rest. */
export interface AboutView {
  body: BodyView | null;
}

/** One size of a picture, mirrored into the site. */
export interface PictureSource {
  /** Address in this site. */
  src: string;
  width: number;
  height: number;
  mimeType: string;
}

export interface PictureView {
  alt: string;
  caption: string | null;
  credit: string | null;
  /** Narrowest first, never empty; the last is the largest there is. */
  sources: PictureSource[];
  /** The same as AVIF, lighter, for browsers that read it; empty for pictures that have none. */
  avif: PictureSource[];
  /** A JPEG, which every browser reads; null for pictures that have none. */
  jpeg: PictureSource | null;
  /** A JPEG of 1200 × 630, for where the page is shared; null for pictures that have none. */
  share: PictureSource | null;
  /** Percent from left and top of the part that must stay visible; the middle by default. */
  focal: { x: number; y: number };
}

/** What stands at an address that has ended. */
export interface EndedAddressView {
  kind: "moved" | "gone";
  from: string;
  to: string | null;
  title: string | null;
  explanation: string | null;
  /** When it ended, ISO instant; null where nobody noted it. */
  since: string | null;
}

/** A file of the output that is copied, not rendered. */
export interface AssetView {
  /** Address in this site. */
  address: string;
  mimeType: string;
  /** Path of the mirrored bytes on this machine. */
  path: string;
}
