import type { FeedArticle, FeedDocument } from "@bantin/content";
import { formatDate } from "@bantin/vietnamese";
import { safeUrl } from "../links/safe-url.ts";
import { figureHtml } from "../rich-text/figure.ts";
import { renderBody } from "../rich-text/render-body.ts";
import { documentName, statusWord, typeWord } from "../words/documents.ts";
import { escapeHtml } from "../words/escape-html.ts";
import { fileSizeWords, fileTypeWord } from "../words/files.ts";
import { permanentId } from "../words/for-machines.ts";
import { sourceWords } from "../words/phrases.ts";

/** What every form of feed says of one article or document. Every address is absolute. */
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

interface FeedFile {
  url: string;
  type: string;
  /** Bytes. */
  length: number;
  title: string;
}

interface FeedPicture {
  url: string;
  type: string;
  /** Bytes. */
  length: number;
  width: number;
  height: number;
  alt: string;
  credit: string | null;
}

/** Wide enough for any reader's list, light enough for thirty of them. */
const PICTURE_WIDTH = 960;

/** Answers of the content stay the same objects as long as they say the same. */
const made = new WeakMap<FeedArticle, { site: string; entry: FeedEntry }>();

/** An article in a feed: whole, as its page has it. It is made once for all feeds and their forms. */
export function articleEntry(article: FeedArticle, site: URL): FeedEntry {
  const known = made.get(article);
  if (known?.site === site.href) return known.entry;
  const entry = makeArticleEntry(article, site);
  made.set(article, { site: site.href, entry });
  return entry;
}

function makeArticleEntry(article: FeedArticle, site: URL): FeedEntry {
  const url = new URL(article.address, site);
  const { name, url: sourceUrl } = article.source;
  return {
    id: permanentId("tin-tuc", article, site),
    url: url.href,
    title: article.title,
    summary: article.summary,
    html: absoluteHtml(articleHtml(article), url),
    publishedAt: article.publishedAt,
    updatedAt: article.changedAt,
    author: article.byline,
    categories: article.category ? [article.category.name] : [],
    source: name || sourceUrl ? { name, url: sourceUrl } : null,
    picture: feedPicture(article, site),
    files: [],
  };
}

function articleHtml(article: FeedArticle): string {
  const { picture, heroCaption, heroCredit } = article;
  const hero = picture && {
    ...picture,
    caption: heroCaption ?? picture.caption,
    credit: heroCredit ?? picture.credit,
  };
  return [
    hero ? figureHtml(hero, "100vw") : "",
    renderBody(article.body),
    attributionHtml(article),
  ].join("\n");
}

function attributionHtml({ byline, source }: FeedArticle): string {
  const words = source.name ? escapeHtml(sourceWords(source.name)) : "";
  const link = source.url ? safeUrl(source.url) : null;
  const linked = link && words ? `<a href="${escapeHtml(link.href)}">${words}</a>` : words;
  const parts = [byline ? escapeHtml(byline) : "", linked && `(${linked})`].filter(Boolean);
  return parts.length > 0 ? `<p>${parts.join(" ")}</p>` : "";
}

function feedPicture(article: FeedArticle, site: URL): FeedPicture | null {
  const { picture, pictureBytes, heroCredit } = article;
  const sources = picture?.sources ?? [];
  const source = sources.find(({ width }) => width >= PICTURE_WIDTH) ?? sources.at(-1);
  if (!picture || !source) return null;
  return {
    url: new URL(encodeURI(source.src), site).href,
    type: source.mimeType,
    length: pictureBytes[source.src] ?? 0,
    width: source.width,
    height: source.height,
    alt: picture.alt,
    credit: heroCredit ?? picture.credit,
  };
}

/**
 * HTML of ours as it can stand on any page of anybody: addresses are absolute, and no id of it can meet
 * another's. Quotes in texts and values are escaped, so what looks like an attribute is one.
 *
 * @param page the address of the page that the HTML is from
 */
export function absoluteHtml(html: string, page: URL): string {
  return (
    html
      .replaceAll(/ id="[^"]*"/g, "")
      // Classes mean nothing outside of our pages.
      .replaceAll(/<span class="unbroken">([^<]*)<\/span>/g, "$1")
      .replaceAll(/ (href|src|srcset)="([^"]*)"/g, (_match, name: string, value: string) => {
        const absolute = value.split(", ").map((part) => absoluteAddress(part, page));
        return ` ${name}="${absolute.join(", ")}"`;
      })
  );
}

/** The value stays escaped: only its beginning is looked at. */
function absoluteAddress(value: string, page: URL): string {
  if (value.startsWith("/")) return `${page.origin}${value}`;
  return value.startsWith("#") ? `${page.href}${value}` : value;
}

/**
 * A document in a feed: what it is about, what is known of it, and its files. Its text may run to a hundred
 * pages, and what holds is the signed file.
 */
export function documentEntry(entry: FeedDocument, site: URL): FeedEntry {
  const { document, createdAt, changedAt, field } = entry;
  const files = entry.files.map(({ title, href, mimeType, filesize }) => ({
    url: new URL(encodeURI(href), site).href,
    type: mimeType,
    length: filesize,
    title,
  }));
  return {
    id: permanentId("van-ban", entry, site),
    url: new URL(document.address, site).href,
    title: `${documentName(document)}: ${document.summary}`,
    summary: document.summary,
    html: documentHtml(entry, files),
    publishedAt: createdAt,
    updatedAt: changedAt,
    author: document.issuerName,
    categories: [typeWord(document.type), ...(field ? [field] : [])],
    source: null,
    picture: null,
    files,
  };
}

function documentHtml({ document, effectDate, field }: FeedDocument, files: FeedFile[]): string {
  const { issuerName, issueDate, effectStatus } = document;
  const facts = [
    ["Cơ quan ban hành", issuerName],
    ["Ngày ban hành", issueDate && formatDate(issueDate)],
    ["Ngày có hiệu lực", effectDate && formatDate(effectDate)],
    ["Tình trạng hiệu lực", effectStatus === "unknown" ? null : statusWord(effectStatus)],
    ["Lĩnh vực", field],
  ].flatMap(([term, value]) => (value ? `<li>${term}: ${escapeHtml(value)}</li>` : []));
  const links = files.map(({ url, title, type, length }) => {
    const what = `${fileTypeWord(type, url)}, ${fileSizeWords(length)}`;
    return `<li><a href="${escapeHtml(url)}">${escapeHtml(title)}</a> (${escapeHtml(what)})</li>`;
  });
  const summary = `<p>${escapeHtml(document.summary)}</p>`;
  return [summary, list(facts), links.length > 0 ? `<p>Tệp:</p>${list(links)}` : ""].join("");
}

function list(items: readonly string[]): string {
  return `<ul>${items.join("")}</ul>`;
}
