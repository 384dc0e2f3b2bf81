import { buildRegistry, type RegistryDocument } from "@bantin/citations";
import type { Issuer } from "../src/citing/issuers.ts";
import type { Known } from "../src/citing/known.ts";

const body = (id: string, code: string, name: string, fields: Partial<Issuer>): Issuer => ({
  id,
  slug: id,
  code,
  name,
  family: "state",
  level: "province",
  isLocal: false,
  validFrom: null,
  validTo: null,
  successor: null,
  createdAt: "2022-01-01T00:00:00.000Z",
  ...fields,
});
const ISSUERS = [
  body("tu", "TU", "Tỉnh ủy Hải Lam", { family: "party", isLocal: true }),
  body("tu-khac", "TU", "Tỉnh ủy Sơn Đông", { family: "party" }),
  body("hdnd", "HĐND", "HĐND tỉnh Hải Lam", { isLocal: true }),
  body("cp", "CP", "Chính phủ", { level: "central" }),
];

/** Ways of citing that rest on each other, on names and on dates. */
export const SENTENCES = [
  "Nghị quyết số 06-NQ/TU ngày 15/7/2021 của Tỉnh ủy.",
  "Theo Nghị quyết số 06-NQ/TU.",
  "Nghị quyết số 06-NQ/TU của Tỉnh ủy Sơn Đông (gọi tắt là Nghị quyết 06).",
  "Nghị quyết 06 của Tỉnh ủy.",
  "Nghị quyết 06 đi vào cuộc sống.",
  "Nghị quyết số 50/NQ-HĐND của HĐND tỉnh.",
  "Nghị quyết 50 của HĐND tỉnh và Nghị quyết 05.",
  "các Nghị quyết số 05, 06-NQ/TU năm 2016",
  "Nghị quyết 05/2016/NQ-CP của Chính phủ.",
  "Nghị quyết Trung ương 4 khóa XI, XII.",
  "Nghị quyết vùng cao, Nghị quyết Đại hội XIII.",
];

export function documentOf(parts: {
  body: string;
  number: string;
  term: string;
  issueDate: string;
}): RegistryDocument {
  const issuer = ISSUERS.find(({ id }) => id === parts.body);
  const id = Object.values(parts).join("-");
  const { number } = parts;
  return {
    ...parts,
    id,
    type: "nghi-quyet",
    year: null,
    issuerId: parts.body,
    effectDate: null,
    expiryDate: null,
    symbol: issuer?.family === "party" ? `${number}-NQ/TU` : `${number}/NQ-${issuer?.code}`,
    aliases: number === "05" ? ["Nghị quyết Trung ương 4 khóa XII"] : [],
    title: `Về việc ${id}`,
    status: "inForce",
    url: `/van-ban/${id}/`,
  };
}

/** All that is known on a site that holds these documents. */
export function buildKnown(documents: readonly RegistryDocument[]): Known {
  return {
    registry: buildRegistry(documents, ISSUERS),
    cards: new Map(),
    publishedBy: new Map(),
    issuers: ISSUERS,
  };
}
