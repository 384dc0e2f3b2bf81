/** A feed in no format yet: what RSS, Atom and JSON Feed have in common. Every address is absolute. */
export interface Feed {
  /** For ever the same. */
  id: string;
  title: string;
  description: string;
  /** The page that shows the same to readers. */
  page: string;
  /** The folder in which the feed stands in each of its forms. */
  folder: string;
  /** ISO instant of the last change of what is in it. */
  updatedAt: string;
  publisher: { name: string; url: string; email: string | null };
  entries: FeedEntry[];
}

export interface FeedEntry {
  /** For ever the same, whatever becomes of the address. */
  id: string;
  url: string;
  title: string;
  /** Plain text. */
  summary: string | null;
  /** The whole of it. */
  html: string;
  /** ISO instants. */
  publishedAt: string;
  updatedAt: string;
  author: string | null;
  categories: string[];
  /** The publication that it was taken from. */
  source: { name: string | null; url: string | null } | null;
  picture: FeedPicture | null;
  files: FeedFile[];
}

export interface FeedFile {
  url: string;
  type: string;
  /** Bytes. */
  length: number;
  title: string;
}

export interface FeedPicture {
  url: string;
  type: string;
  /** Bytes. */
  length: number;
  width: number;
  height: number;
  alt: string;
  credit: string | null;
}
