import { findCitations } from "../src/find-citations.ts";
import type { IssuingBody } from "../src/resolving/issuing-bodies.ts";
import { buildRegistry, type Registry, type RegistryDocument } from "../src/resolving/registry.ts";
import type { Verdict } from "../src/resolving/resolve.ts";
import { type ResolveContext, resolveCitations } from "../src/resolving/resolve.ts";
import { issuerFamily } from "../src/symbols/issuer-codes.ts";

const body = (
  id: string,
  code: string,
  name: string,
  level: IssuingBody["level"],
  isLocal = false,
): IssuingBody => ({
  ...{ id, code, name, level, isLocal, family: issuerFamily(code) ?? "state" },
  ...{ validFrom: null, validTo: null, successor: null },
});

/** Bodies as a district in Quảng Ninh knows them before 2025. */
const BODIES: readonly IssuingBody[] = [
  body("tu-qn", "TU", "Tỉnh ủy Quảng Ninh", "province", true),
  body("tu-hn", "TU", "Thành ủy Hà Nội", "province"),
  body("hu-dh", "HU", "Huyện ủy Đầm Hà", "district", true),
  body("tw", "TW", "Bộ Chính trị", "central"),
  body("hđ-qn", "HĐND", "HĐND tỉnh Quảng Ninh", "province", true),
  body("hđ-dh", "HĐND", "HĐND huyện Đầm Hà", "district", true),
  body("ub-qn", "UBND", "UBND tỉnh Quảng Ninh", "province", true),
  body("ub-dh", "UBND", "UBND huyện Đầm Hà", "district", true),
  body("cp", "CP", "Chính phủ", "central"),
  body("ttg", "TTg", "Thủ tướng Chính phủ", "central"),
  body("qh", "QH", "Quốc hội", "central"),
];

/** `id | body | type | number | symbol | term | issue date | aliases`; the id is what the tables below name. */
const DOCUMENTS = `
06tu      | tu-qn | nghi-quyet | 06  | 06-NQ/TU         | XV   | 2021-05-17 | Nghị quyết vùng cao
06tu14    | tu-qn | nghi-quyet | 06  | 06-NQ/TU         | XIV  | 2016-05-09 |
06hn      | tu-hn | nghi-quyet | 06  | 06-NQ/TU         | XVII | 2021-03-01 |
07tu14    | tu-qn | nghi-quyet | 07  | 07-NQ/TU         | XIV  | 2016-08-10 |
05hu      | hu-dh | nghi-quyet | 05  | 05-NQ/HU         | XXV  | 2021-09-20 |
57tw      | tw    | nghi-quyet | 57  | 57-NQ/TW         | XIII | 2024-12-22 |
37qđi     | tw    | quy-dinh   | 37  | 37-QĐ/TW         | XIII | 2021-10-25 |
50qn      | hđ-qn | nghi-quyet | 50  | 50/NQ-HĐND       | XIV  | 2021-10-13 |
50dh      | hđ-dh | nghi-quyet | 50  | 50/NQ-HĐND       | XX   | 2021-12-20 |
16qn      | hđ-qn | nghi-quyet | 16  | 16/2021/NQ-HĐND  | XIV  | 2021-08-30 |
16qn-thuong | hđ-qn | nghi-quyet | 16 | 16/NQ-HĐND      | XIV  | 2021-07-01 |
88-22     | ub-dh | quyet-dinh | 88  | 88/QĐ-UBND       |      | 2022-02-01 |
88-23     | ub-dh | quyet-dinh | 88  | 88/QĐ-UBND       |      | 2023-02-01 |
100cp     | cp    | nghi-dinh  | 100 | 100/2019/NĐ-CP   |      | 2019-12-30 |
1719      | ttg   | quyet-dinh | 1719 | 1719/QĐ-TTg     |      | 2021-10-14 |
72qh      | qh    | luat       | 72  | 72/2025/QH15     | XV   | 2025-06-16 |
tw4       | tw    | nghi-quyet | 04  | 04-NQ/TW         | XII  | 2016-10-30 | Nghị quyết Trung ương 4 khóa XII
đh13      | tw    | nghi-quyet | 1   |                  | XIII | 2021-02-26 | Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng
`;

function documentOf(line: string): RegistryDocument {
  const [
    id = "",
    body = "",
    type = "",
    number = "",
    symbol = "",
    term = "",
    issueDate = "",
    aliases = "",
  ] = line.split("|").map((cell) => cell.trim());
  return {
    id,
    issuerId: body,
    type,
    number,
    term: term || null,
    year: issueDate ? Number(issueDate.slice(0, 4)) : null,
    issueDate: issueDate || null,
    effectDate: null,
    expiryDate: null,
    symbol: symbol || null,
    aliases: aliases ? [aliases] : [],
    title: id === "72qh" ? "Luật Tổ chức chính quyền địa phương" : `Văn bản ${id}`,
    status: "inForce",
    url: `/van-ban/${id}/`,
  };
}

/** The documents of the tables. */
const documents = DOCUMENTS.split("\n")
  .filter((line) => line.trim() !== "")
  .map(documentOf);

export const registry = buildRegistry(documents, BODIES);

/** The same where the site does not say which bodies are its own. */
export const registryOfNobody = buildRegistry(
  documents,
  BODIES.map((each) => ({ ...each, isLocal: false })),
);

export const context: ResolveContext = { articleDate: "2022-10-24" };

/** A verdict in short: its kind and what it names. */
function inShort(verdict: Verdict): string {
  switch (verdict.kind) {
    case "linked":
    case "chosen":
    case "dateDiffers":
      return `${verdict.kind} ${verdict.document.id}`;
    case "ambiguous":
      return `ambiguous ${verdict.candidates.map(({ id }) => id).join(" ")}`.trim();
    case "missing":
      return `missing ${verdict.document.key}`;
    case "ignored":
      return "ignored";
  }
}

/** The verdicts on a text's citations, in short. */
export function verdicts(
  text: string,
  more: Partial<ResolveContext> = {},
  held: Registry = registry,
): string[] {
  return resolveCitations(findCitations(text), held, { ...context, ...more }).map(inShort);
}
