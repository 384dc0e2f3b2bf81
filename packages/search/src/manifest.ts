import type { Abbreviation } from "./abbreviations.ts";
import { bodyFiles, type NameLevel } from "./parts.ts";

/** Where the index lies in the site. Everything but the manifest has a name that changes with its bytes. */
export const INDEX_FOLDER = "tim-kiem/chi-muc/";
export const MANIFEST_FILE = `${INDEX_FOLDER}muc-luc.json`;

/** Pages in one file of cards. */
export const CARDS_A_FILE = 4;

/** Letters of a hash in a file's name: 30 bits. Two versions of one file have to differ, nothing more. */
export const HASH_LENGTH = 5;

/** Pages that are numbered together: the articles of a month, the documents of a year. */
interface ManifestGroup {
  /** `tin-tuc-2022-10`, `van-ban-2021`, `chu-de-2023`, `trang`. */
  key: string;
  /** Pages in it. */
  count: number;
  /** Of its cards. */
  hash: string;
}

/** Words of bodies of some neighbouring groups. */
interface BodySegment {
  /** Index of its first group, and of the one after its last. */
  from: number;
  to: number;
  /** Its files are numbered from 0 to 2^bits − 1. */
  bits: number;
  /** Of its files, one after the other. */
  hashes: string;
}

/** What the index consists of. The only file of it that has to be asked for again. */
export interface Manifest {
  version: 2;
  groups: ManifestGroup[];
  categories: { slug: string; name: string }[];
  /** Those of the office. */
  abbreviations: Abbreviation[];
  names: { level: NameLevel; files: string[]; hashes: string };
  bodies: BodySegment[];
  /** Group and position of each withdrawn page. */
  withdrawn: [group: number, position: number][];
  /** Of the file that says which page is in which category. */
  sections: string;
}

export function hashAt(hashes: string, index: number): string {
  return hashes.slice(index * HASH_LENGTH, (index + 1) * HASH_LENGTH);
}

/** The file with the card of a page, and of its neighbours. */
export function cardsPath(
  { key, hash }: Pick<ManifestGroup, "key" | "hash">,
  position: number,
): string {
  return `${INDEX_FOLDER}the/${key}-${hash}/${Math.floor(position / CARDS_A_FILE)}.json`;
}

export function namesPath(file: string, hash: string): string {
  return `${INDEX_FOLDER}ten/${file}-${hash}.bin`;
}

export function bodiesPath(file: string, hash: string): string {
  return `${INDEX_FOLDER}noi-dung/${file}-${hash}.bin`;
}

export function sectionsPath(_file: string, hash: string): string {
  return `${INDEX_FOLDER}muc-${hash}.bin`;
}

/** Every file of an index, without the manifest itself. */
export function filesOf(manifest: Manifest): Set<string> {
  const { groups, names, bodies, sections } = manifest;
  const cards = groups.flatMap((group) =>
    Array.from({ length: Math.ceil(group.count / CARDS_A_FILE) }, (_, file) =>
      cardsPath(group, file * CARDS_A_FILE),
    ),
  );
  const ofNames = names.files.map((file, index) => namesPath(file, hashAt(names.hashes, index)));
  const ofBodies = bodies.flatMap(({ bits, hashes }) =>
    bodyFiles(bits).map((file, index) => bodiesPath(file, hashAt(hashes, index))),
  );
  // Two segments may have a file of one number and one content: that is one file.
  return new Set([...cards, ...ofNames, ...ofBodies, sectionsPath("", sections)]);
}

export function writeManifest(manifest: Manifest): string {
  return JSON.stringify({
    ...manifest,
    groups: manifest.groups.map(({ key, count, hash }) => [key, count, hash]),
    categories: manifest.categories.map(({ slug, name }) => [slug, name]),
    abbreviations: manifest.abbreviations.map(({ short, long }) => [short, long]),
    names: { ...manifest.names, files: manifest.names.files.join() },
  });
}

/** @returns null for anything else than a manifest of this version */
export function readManifest(text: string): Manifest | null {
  try {
    const raw = JSON.parse(text);
    if (raw?.version !== 2) return null;
    const groups = raw.groups.map(([key, count, hash]: [string, number, string]) => ({
      key,
      count,
      hash,
    }));
    const categories = raw.categories.map(([slug, name]: [string, string]) => ({ slug, name }));
    const abbreviations = raw.abbreviations.map(([short, long]: [string, string]) => ({
      short,
      long,
    }));
    const files = raw.names.files === "" ? [] : raw.names.files.split(",");
    return { ...raw, groups, categories, abbreviations, names: { ...raw.names, files } };
  } catch {
    return null;
  }
}

/** The kind of the pages of a group: what its key begins with. */
export function kindOf(groupKey: string): string {
  return groupKey.replace(/-(\d{4}(-\d\d)?|khac)$/, "");
}

/** The year of the pages of a group; null for those without one. */
export function yearOf(groupKey: string): number | null {
  const [, year] = /-(\d{4})(?:-\d\d)?$/.exec(groupKey) ?? [];
  return year === undefined ? null : Number(year);
}

/** What a result shows before anything else is known of it. */
export interface Card {
  address: string;
  title: string;
  summary: string;
  /** `YYYY-MM-DD`, or empty. */
  date: string;
  /** Slug of the category, or empty. */
  category: string;
  isWithdrawn: boolean;
}

/** Of the page that lists a group: the news of a month, the documents of a year. Its address follows from the group's. */
export function listCard(groupKey: string): Card | null {
  const news = /^tin-tuc-(\d{4})-(\d\d)$/.exec(groupKey);
  const documents = /^van-ban-(\d{4})$/.exec(groupKey);
  const [address, title] = news
    ? [`/tin-tuc/${news[1]}/${news[2]}/`, `Tin tức tháng ${Number(news[2])} năm ${news[1]}`]
    : [`/van-ban/nam-${documents?.[1]}/`, `Văn bản ban hành năm ${documents?.[1]}`];
  if (!news && !documents) return null;
  return { address, title, summary: "", date: "", category: "", isWithdrawn: false };
}

export function writeCards(cards: readonly Card[]): string {
  return JSON.stringify(
    cards.map(({ address, title, summary, date, category, isWithdrawn }) => [
      address,
      title,
      summary,
      date,
      category,
      isWithdrawn ? 1 : 0,
    ]),
  );
}

/** @throws SyntaxError, TypeError when the text is no file of cards */
export function readCards(text: string): Card[] {
  const rows: unknown[][] = JSON.parse(text);
  return rows.map(([address, title, summary, date, category, isWithdrawn]) => ({
    address: String(address),
    title: String(title),
    summary: String(summary),
    date: String(date),
    category: String(category),
    isWithdrawn: isWithdrawn === 1,
  }));
}
