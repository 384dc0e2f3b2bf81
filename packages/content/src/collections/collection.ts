import type { SQLInputValue } from "node:sqlite";
import type { CitationOverride, RichText } from "@bantin/contract";
import type { SearchKind, SearchText } from "../searching/search-text.ts";
import type { Row } from "../store/rows.ts";
import type { Edge, EdgeKind } from "./edges.ts";

/**
 * All that this package knows of a collection of the CMS. Store, sync, mirror, citations and search go through
 * the table of collections and name none of them. Nothing can be left out: what a collection does not have it
 * says by `null` or an empty list.
 */
export interface Collection<Item> {
  /** What staff call one of it: the label of the admin, in small letters. */
  staffName: string;
  /** Fields under which staff know a record: the first that is filled. Wrong records are named by them too. */
  titleFields: readonly string[];
  /**
   * Collections that refer to others are read first: whatever a document refers to was there before it, so it
   * is found when its own collection is read later.
   */
  isRead: "first" | "second";
  /** What queries look for and sort by; null for records that are only looked up by their id. */
  index: IndexTable<Item> | null;
  /** Where a record stands, or the pages that it begins; null for what has no address. */
  address: AddressLookup | null;
  /** Whether something stands at that address, so that links may lead there. */
  hasPage: boolean;
  /** Everything that a record refers to, in the order in which it does. */
  edges: (record: Item) => Edge[];
  /** Edges to it whose number decides how many pages it has; null where none does. */
  countedBy: EdgeKind | null;
  /** The text in which citations of documents are recognised; null for records without one. */
  readable: ((record: Item) => Readable) | null;
  /** Null for what readers do not search for. */
  search: SearchSource<Item> | null;
  /** The files behind a record, which the mirror fetches; null where there are none. */
  files: FileSource<Item> | null;
}

export interface IndexTable<Item> {
  /** SQLite type and constraints of each column. */
  columns: Readonly<Record<string, string>>;
  /** What stands after `CREATE INDEX <table>_<name> ON <table>`, by name. */
  indices: Readonly<Record<string, string>>;
  row: (record: Item) => Record<string, SQLInputValue>;
  /** Columns that say which addresses there are. */
  placedBy: readonly string[];
  /** Columns that say nothing of addresses, but of the times that stand beside them in the sitemap. */
  datedBy: readonly string[];
  /** Columns that no two records may have in common: their pages would have one address. */
  unique: readonly string[];
}

/** An index table whose columns are checked against each other. */
export function indexTable<Item, Column extends string>(table: {
  columns: Readonly<Record<Column, string>>;
  indices: IndexTable<Item>["indices"];
  row: (record: Item) => Record<NoInfer<Column>, SQLInputValue>;
  placedBy: readonly NoInfer<Column>[];
  datedBy: readonly NoInfer<Column>[];
  unique: readonly NoInfer<Column>[];
}): IndexTable<Item> {
  return table;
}

/** How the address of a record is found: a question about its id, and what to make of the answer. */
interface AddressLookup {
  query: string;
  address: (row: Row) => string;
}

interface Readable {
  summary: string | null;
  body: RichText | null;
  /** `YYYY-MM-DD`: what decides between terms where the text does not. */
  date: string | null;
  /** What editors said of single mentions. */
  overrides: readonly CitationOverride[];
  /** The id of the issuing body whose own text it is, if it is one's. */
  author: string | null;
  /** Ids of the documents that it is known to be about. */
  related: readonly string[];
}

/** The pages of a collection as they are searched for, in groups that are indexed together. */
interface SearchSource<Item> {
  kind: SearchKind;
  /**
   * Every page by group, in a fixed order, with the columns `part`, which names the group, `besides`, what the
   * page shows besides its own record, and `STAMP`.
   */
  groups: string;
  /** The pages of one part: their `id`, and what `text` needs of other records. */
  pages: string;
  text: (record: Item, row: Row) => SearchText;
}

/** A file of the CMS behind a record. */
export interface StoredFile {
  /** `original`, or the name of a rendition. */
  variant: string;
  /** As the record has it: relative to the CMS, or absolute. */
  url: string;
  filename: string;
  mimeType: string;
  /** Bytes. */
  filesize: number;
}

interface FileSource<Item> {
  files: (record: Item) => StoredFile[];
  /** Where the mirrored bytes stand on the site. */
  address: (hash: string, filename: string) => string;
}
