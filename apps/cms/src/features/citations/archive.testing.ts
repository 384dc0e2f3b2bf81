import type { SiteBodies } from "@bantin/citations";
import type { HeldDocument } from "./api.ts";
import type { Archive } from "./archive.ts";
import { holdingsOf } from "./resolve-mentions.ts";

/** A district's documents in Quảng Ninh, for tests. */

const TU = { issuerId: "tu", issuerCode: "TU", issuerName: "Tỉnh ủy Quảng Ninh", family: "party" };
const HDND = {
  issuerId: "hdnd",
  issuerCode: "HĐND",
  issuerName: "HĐND tỉnh Quảng Ninh",
  family: "state",
};
const CP = { issuerId: "cp", issuerCode: "CP", issuerName: "Chính phủ", family: "state" };

function resolution(
  id: string,
  issuer: { issuerId: string; issuerCode: string; issuerName: string; family: string },
  symbol: string,
  issueDate: string,
  more: Partial<HeldDocument> = {},
): HeldDocument {
  return {
    id,
    issuerId: issuer.issuerId,
    issuerCode: issuer.issuerCode,
    issuerName: issuer.issuerName,
    family: issuer.family === "party" ? "party" : "state",
    type: "nghi-quyet",
    number: symbol.slice(0, 2),
    term: issuer === CP ? null : "XV",
    year: null,
    issueDate,
    symbol,
    aliases: [],
    title: `Về việc ${id}`,
    status: "unknown",
    url: `/admin/collections/resolutions/${id}`,
    name: `Nghị quyết số ${symbol}`,
    isPublished: true,
    ...more,
  };
}

export const documents: readonly HeldDocument[] = [
  resolution("06tu", TU, "06-NQ/TU", "2021-05-17"),
  resolution("50hdnd", HDND, "50/NQ-HĐND", "2021-10-13"),
  resolution("19tu", TU, "19-NQ/TU", "2019-11-28"),
  resolution("19cp", CP, "19/NQ-CP", "2018-05-15"),
  resolution("07tu", TU, "07-NQ/TU", "2021-06-01", { isPublished: false }),
];

export const site: SiteBodies = { province: { TU: "tu", HĐND: "hdnd" } };

export const issuers = [
  { id: "tu", name: "Tỉnh ủy Quảng Ninh", code: "TU" },
  { id: "hdnd", name: "Hội đồng nhân dân tỉnh Quảng Ninh", code: "HĐND" },
  { id: "cp", name: "Chính phủ", code: "CP" },
  { id: "bct", name: "Bộ Chính trị", code: "TW" },
  { id: "bct-tw", name: "Ban Chấp hành Trung ương", code: "TW" },
];

export const archive: Archive = {
  version: "1",
  holdings: holdingsOf(documents, () => null),
  issuers,
  site,
};
