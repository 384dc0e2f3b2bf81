import { typeBySlug } from "@bantin/citations";
import { documentPeriod, isWithdrawn, RELATION_KINDS, type Resolution } from "@bantin/contract";
import { formatDate, toSlug } from "@bantin/vietnamese";
import { DOCUMENT_COLUMNS, DOCUMENTS, documentCard } from "../queries/document-cards.ts";
import { toSortable } from "../rest/stamp.ts";
import { filled, paragraphs, STAMP } from "../searching/search-text.ts";
import type { DocumentCard, RegisterEntry } from "../views.ts";
import { type Collection, indexTable } from "./collection.ts";
import { bodyEdges, edgesTo } from "./edges.ts";

/** Official documents of any type. */
export const resolutions: Collection<Resolution> = {
  staffName: "văn bản",
  titleFields: ["symbol"],
  isRead: "first",
  index: indexTable({
    columns: {
      id: "TEXT PRIMARY KEY",
      issuer: "TEXT NOT NULL",
      period: "TEXT NOT NULL",
      type: "TEXT NOT NULL",
      number: "TEXT NOT NULL",
      list_year: "INTEGER",
      issue_date: "TEXT",
      effect_date: "TEXT",
      expiry_date: "TEXT",
      effect_status: "TEXT NOT NULL",
      field: "TEXT",
      field_slug: "TEXT",
      is_shown_first: "INTEGER NOT NULL",
      aliases: "TEXT NOT NULL",
      is_withdrawn: "INTEGER NOT NULL",
      created_at: "TEXT NOT NULL",
      changed_at: "TEXT NOT NULL",
      register: "TEXT NOT NULL",
      card: "TEXT NOT NULL",
    },
    indices: {
      by_address: "(issuer, type, number, period)",
      by_year: "(list_year, issue_date, id)",
      by_issue: "(issue_date DESC, list_year DESC, id DESC)",
      for_home: "(issue_date DESC, list_year DESC, id DESC) WHERE is_shown_first = 1",
      for_sitemap: "(list_year, is_withdrawn, changed_at)",
      by_type: "(type)",
      by_arrival: "(created_at DESC, issue_date DESC, id DESC) WHERE is_shown_first = 1",
    },
    row: (record: Resolution) => ({
      id: record.id,
      issuer: record.issuer,
      period: documentPeriod(record),
      type: record.type,
      number: record.number.toLowerCase(),
      list_year: listYear(record),
      issue_date: record.issueDate,
      effect_date: record.effectDate,
      expiry_date: record.expiryDate,
      effect_status: record.effectStatus,
      field: record.field,
      field_slug: record.field && (toSlug(record.field) || null),
      is_shown_first: Number(!record.isStub && !isWithdrawn(record.withdrawal)),
      aliases: JSON.stringify(record.aliases.map(({ alias }) => alias)),
      is_withdrawn: Number(isWithdrawn(record.withdrawal)),
      created_at: toSortable(record.createdAt),
      changed_at: toSortable(record.updatedAt),
      register: JSON.stringify(registerEntry(record)),
      card: JSON.stringify(cardOf(record)),
    }),
    placedBy: ["issuer", "period", "type", "number", "list_year", "field_slug", "is_withdrawn"],
    datedBy: [],
    unique: ["issuer", "type", "number", "period"],
  }),
  address: {
    query: `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS} WHERE r.id = ?`,
    address: (row) => documentCard(row).address,
  },
  hasPage: true,
  edges: ({ body, attachments, relations }) => [
    ...bodyEdges(body),
    ...edgesTo("file", "files", ...attachments),
    ...RELATION_KINDS.flatMap((kind) => edgesTo(kind, "resolutions", ...relations[kind])),
  ],
  countedBy: null,
  readable: ({ summary, body, issueDate, issuer, relations }) => ({
    summary,
    body,
    date: issueDate,
    overrides: [],
    author: issuer,
    related: Object.values(relations).flat(),
  }),
  search: {
    kind: "van-ban",
    groups: `SELECT coalesce(d.list_year, 'khac') AS part, i.name || i.slug AS besides, ${STAMP}
      FROM resolutions d JOIN records r ON r.collection = 'resolutions' AND r.id = d.id
      JOIN issuers i ON i.id = d.issuer ORDER BY d.list_year, d.id`,
    pages: `SELECT ${DOCUMENT_COLUMNS} FROM ${DOCUMENTS}
      WHERE coalesce(CAST(r.list_year AS TEXT), 'khac') = ? ORDER BY r.issue_date, r.id`,
    text: ({ aliases, signatory, field, body, withdrawal }, row) => {
      const { address, symbol, number, type, issuerName, issueDate, summary } = documentCard(row);
      const day = issueDate && `ngày ${formatDate(issueDate)}`;
      return {
        address,
        title: `${typeBySlug(type)?.word ?? "Văn bản"} số ${symbol ?? number}`,
        isSymbol: true,
        names: filled([day, summary, issuerName, ...aliases.map(({ alias }) => alias)]),
        summary,
        date: issueDate,
        category: null,
        isWithdrawn: isWithdrawn(withdrawal),
        text: [...filled([signatory.name, signatory.title, field]), ...paragraphs(body)],
      };
    },
  },
  files: null,
};

/** The year under which a document is listed: that of its issue, else the one in its number, else none. */
function listYear({ issueDate, year }: Resolution): number | null {
  return issueDate ? Number(issueDate.slice(0, 4)) : year;
}

/** The part of a document that lists show, without what depends on its issuer. */
export interface StoredDocumentCard
  extends Omit<DocumentCard, "address" | "issuerName" | "family"> {
  term: string | null;
  year: number | null;
}

function cardOf(record: Resolution): StoredDocumentCard {
  return {
    type: record.type,
    number: record.number,
    symbol: record.symbol,
    term: record.term,
    year: record.year,
    issueDate: record.issueDate,
    effectDate: record.effectDate,
    expiryDate: record.expiryDate,
    summary: record.summary,
    effectStatus: record.effectStatus,
    isStub: record.isStub,
    isWithdrawn: isWithdrawn(record.withdrawal),
  };
}

/** The part of a document that is in the register and in no list. */
export interface StoredRegisterEntry
  extends Pick<
    RegisterEntry,
    "effectDate" | "expiryDate" | "signatory" | "field" | "sourceUrl" | "withdrawal" | "aliases"
  > {
  hasText: boolean;
}

function registerEntry(record: Resolution): StoredRegisterEntry {
  const { effectDate, expiryDate, signatory, field, sourceUrl, withdrawal } = record;
  const aliases = record.aliases.map(({ alias }) => alias);
  const hasText = record.body !== null;
  return { effectDate, expiryDate, signatory, field, sourceUrl, withdrawal, aliases, hasText };
}
