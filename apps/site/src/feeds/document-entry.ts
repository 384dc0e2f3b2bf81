import type { FeedDocument } from "@bantin/content";
import { formatDate } from "@bantin/vietnamese";
import { documentName, statusWord, typeWord } from "../words/documents.ts";
import { escapeHtml } from "../words/escape-html.ts";
import { fileSizeWords, fileTypeWord } from "../words/files.ts";
import type { FeedEntry, FeedFile } from "./feed.ts";
import { permanentId } from "./permanent-id.ts";

/**
 * A document in a feed: what it is about, what is known of it, and its files. Its text may run to a hundred
 * pages, and what holds is the signed file.
 */
export function documentEntry(entry: FeedDocument, site: URL): FeedEntry {
  const { document, createdAt, changedAt, field } = entry;
  const files = entry.files.map(({ title, href, mimeType, filesize }) => ({
    ...{ url: new URL(encodeURI(href), site).href, type: mimeType, length: filesize, title },
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
