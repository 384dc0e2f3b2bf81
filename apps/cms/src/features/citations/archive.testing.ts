import type { IssuingBody } from "@bantin/citations";
import type { HeldDocument } from "./api.ts";
import type { Archive } from "./archive.ts";
import { holdingsOf } from "./resolve-mentions.ts";

/** A district's documents in Quảng Ninh, for tests. */

const body = (
  id: string,
  code: string,
  name: string,
  level: IssuingBody["level"],
): IssuingBody => ({
  id,
  code,
  name,
  level,
  family: code === "TU" || code === "TW" ? "party" : "state",
  isLocal: level !== "central",
  validFrom: null,
  validTo: null,
  successor: null,
});
const TU = body("tu", "TU", "Tỉnh ủy Quảng Ninh", "province");
const HDND = body("hdnd", "HĐND", "Hội đồng nhân dân tỉnh Quảng Ninh", "province");
const CP = body("cp", "CP", "Chính phủ", "central");

export const issuers: readonly IssuingBody[] = [
  TU,
  HDND,
  CP,
  body("bct", "TW", "Bộ Chính trị", "central"),
  body("bct-tw", "TW", "Ban Chấp hành Trung ương", "central"),
];

function resolution(
  id: string,
  issuer: IssuingBody,
  symbol: string,
  issueDate: string,
  more: Partial<HeldDocument> = {},
): HeldDocument {
  return {
    id,
    issuerId: issuer.id,
    issuerName: issuer.name,
    type: "nghi-quyet",
    number: symbol.slice(0, 2),
    term: issuer === CP ? null : "XV",
    year: null,
    issueDate,
    effectDate: null,
    expiryDate: null,
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

export const archive: Archive = {
  version: "1",
  holdings: holdingsOf(documents, issuers),
  issuers,
};
