import { fold } from "@bantin/vietnamese";

/** Codes that many bodies share: one in each province, district or commune. */
const SHARED_CODES = new Set(["TU", "HU", "QU", "ThU", "ĐU", "HĐND", "UBND"]);

const HEADS = /(tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|hdnd|ubnd)(?: (.*))?$/;

/** A party committee and the organisation it leads are one issuer. */
const COMMITTEE_OF = new Map([
  ["tinh", "tinh uy"],
  ["thanh pho", "thanh uy"],
  ["huyen", "huyen uy"],
  ["quan", "quan uy"],
  ["thi xa", "thi uy"],
]);

/**
 * The body a name means, whoever signs for it, as a folded key: `Ban Thường vụ Tỉnh ủy Quảng Ninh` and `Ban
 * Chấp hành Đảng bộ tỉnh Quảng Ninh` are both `tinh uy quang ninh`. Null for a name of no such body.
 */
export function bodyKey(name: string): string | null {
  const match = HEADS.exec(fold(name));
  if (!match) return null;
  const [, head = "", rest = ""] = match;
  if (head !== "dang bo") return `${head} ${rest}`.trim();
  for (const [level, committee] of COMMITTEE_OF) {
    if (rest === level || rest.startsWith(`${level} `))
      return `${committee}${rest.slice(level.length)}`;
  }
  return `dang uy ${rest}`.trim();
}

/** An issuer as far as a citation tells: either part may be missing. */
export interface IssuerClue {
  issuer: string | null;
  issuerCode: string | null;
}

/**
 * Whether two citations can mean the same body. What one does not say cannot contradict; `HĐND tỉnh` and
 * `HĐND huyện` do, and so do two districts by name.
 */
export function canBeSameIssuer(one: IssuerClue, other: IssuerClue): boolean {
  if (one.issuerCode === null || other.issuerCode === null) return true;
  if (one.issuerCode === other.issuerCode && one.issuer === other.issuer) return true;
  if (!codesAgree(one.issuerCode, other.issuerCode)) return false;
  if (!SHARED_CODES.has(one.issuerCode) || one.issuer === null || other.issuer === null)
    return true;
  const [first, second] = [bodyKey(one.issuer), bodyKey(other.issuer)];
  if (first === null || second === null) return true;
  return startsAlike(first, second);
}

/** `QH` of the name `Quốc hội` is `QH15` of a symbol. */
function codesAgree(one: string, other: string): boolean {
  return one === other || withoutTerm(one) === withoutTerm(other);
}

function withoutTerm(code: string): string {
  return code.replace(/^(QH|UBTVQH)\d+$/, "$1");
}

function startsAlike(one: string, other: string): boolean {
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}
