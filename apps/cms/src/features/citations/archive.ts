import { createHash } from "node:crypto";
import { type IssuingBody, nameInCitations } from "@bantin/citations";
import { localDate } from "@bantin/vietnamese";
import type { Payload } from "payload";
import type { Issuer, OfficialDocument } from "../../payload-types.ts";
import type { HeldDocument } from "./api.ts";
import { lastChange } from "./last-change.ts";
import { type Holdings, holdingsOf } from "./resolve-mentions.ts";

/** All that resolving mentions needs to know of the CMS's documents and their issuers. */
export interface Archive {
  /** A digest of it all: equal versions give equal verdicts. */
  version: string;
  holdings: Holdings;
  issuers: readonly IssuingBody[];
}

const archives = new WeakMap<Payload, { stamp: string; archive: Promise<Archive> }>();

/** The archive as it is now, kept in memory until a document or an issuer changes. */
export async function readArchive(payload: Payload): Promise<Archive> {
  const changes = await Promise.all([
    lastChange(payload, "resolutions"),
    lastChange(payload, "issuers"),
  ]);
  const stamp = changes.map((change) => change.stamp).join(" ");
  const kept = archives.get(payload);
  if (kept?.stamp === stamp && changes.every(({ isSettled }) => isSettled)) return kept.archive;
  const archive = loadArchive(payload);
  archives.set(payload, { stamp, archive });
  archive.catch(() => archives.delete(payload));
  return archive;
}

async function loadArchive(payload: Payload): Promise<Archive> {
  const [issuers, rows] = await Promise.all([loadIssuers(payload), loadDocuments(payload)]);
  const byId = new Map(issuers.map((issuer) => [issuer.id, issuer]));
  const bodies = issuers.map(issuingBody);
  const documents = rows.flatMap(({ row, isPublished }) => {
    const issuer = byId.get(idOf(row.issuer) ?? "");
    return heldDocument(row, issuer, isPublished) ?? [];
  });
  return {
    version: digestOf([documents, bodies]),
    holdings: holdingsOf(documents, bodies),
    issuers: bodies,
  };
}

function digestOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url");
}

function issuingBody(issuer: Issuer): IssuingBody {
  const { id, name, code, family, level } = issuer;
  return {
    id,
    name,
    code,
    family,
    level,
    isLocal: issuer.isLocal ?? false,
    validFrom: dayOf(issuer.validFrom),
    validTo: dayOf(issuer.validTo),
    successor: idOf(issuer.successor),
  };
}

function dayOf(instant: string | null | undefined): string | null {
  return instant ? localDate(instant) : null;
}

const DOCUMENT_PARTS = {
  title: true,
  symbol: true,
  type: true,
  number: true,
  term: true,
  year: true,
  issuer: true,
  issueDate: true,
  effectDate: true,
  expiryDate: true,
  summary: true,
  effectStatus: true,
  aliases: true,
} as const;
type DocumentRow = Pick<OfficialDocument, keyof typeof DOCUMENT_PARTS | "id">;

/** Published documents as readers have them; those never published as their latest draft has them. */
async function loadDocuments(
  payload: Payload,
): Promise<{ row: DocumentRow; isPublished: boolean }[]> {
  const all = { collection: "resolutions", depth: 0, pagination: false } as const;
  const [published, drafts] = await Promise.all([
    payload.find({
      ...all,
      where: { _status: { equals: "published" } },
      select: DOCUMENT_PARTS,
    }),
    payload.find({
      ...all,
      draft: true,
      where: { _status: { equals: "draft" } },
      select: DOCUMENT_PARTS,
    }),
  ]);
  const ids = new Set(published.docs.map(({ id }) => id));
  return [
    ...published.docs.map((row) => ({ row, isPublished: true })),
    ...drafts.docs.filter(({ id }) => !ids.has(id)).map((row) => ({ row, isPublished: false })),
  ];
}

async function loadIssuers(payload: Payload): Promise<Issuer[]> {
  const { docs } = await payload.find({ collection: "issuers", depth: 0, pagination: false });
  return docs;
}

/** Null for a draft without issuer, type or number: no mention can mean it. */
function heldDocument(
  row: DocumentRow,
  issuer: Issuer | undefined,
  isPublished: boolean,
): HeldDocument | null {
  const { id, type, number, title, summary } = row;
  if (!issuer || !type || !number) return null;
  return {
    id,
    issuerId: issuer.id,
    issuerName: nameInCitations(issuer.name),
    type,
    number,
    term: row.term ?? null,
    year: row.year ?? null,
    issueDate: dayOf(row.issueDate),
    effectDate: dayOf(row.effectDate),
    expiryDate: dayOf(row.expiryDate),
    symbol: row.symbol ?? null,
    aliases: (row.aliases ?? []).map(({ alias }) => alias),
    title: summary ?? "",
    status: row.effectStatus,
    url: `/admin/collections/resolutions/${id}`,
    name: title ?? number,
    isPublished,
  };
}

function idOf(reference: string | { id: string } | null | undefined): string | null {
  return typeof reference === "object" ? (reference?.id ?? null) : (reference ?? null);
}
