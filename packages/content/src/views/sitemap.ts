/** A file of the sitemap. */
export interface SitemapPart {
  /** `tin-tuc-2022`, `van-ban-2021`, `trang` */
  name: string;
  /** When something in it last changed for readers, ISO instant; null where nobody can say. */
  changedAt: string | null;
}

/** A page that search engines should know. */
export interface SitemapEntry {
  address: string;
  /** When it last changed for readers, ISO instant; null where it follows other pages. */
  changedAt: string | null;
}
