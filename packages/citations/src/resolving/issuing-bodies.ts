import { fold } from "@bantin/vietnamese";
import type { RegistryDocument } from "./registry.ts";

/** Codes that many bodies share: one in each province, district or commune. */
const SHARED_CODES = new Set(["TU", "HU", "QU", "ThU", "ĐU", "HĐND", "UBND"]);

const BODY_NAME = /(tinh uy|thanh uy|huyen uy|quan uy|thi uy|dang uy|dang bo|hdnd|ubnd)(?: (.*))?$/;

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
function bodyKey(name: string): string | null {
  const match = BODY_NAME.exec(fold(name));
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
interface IssuerClue {
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

/** `QH` of the name `Quốc hội`, and of the registry, is `QH15` of a symbol: one body in one of its terms. */
function codesAgree(one: string, other: string): boolean {
  return one === other || withoutTerm(one) === withoutTerm(other);
}

function withoutTerm(code: string): string {
  return code.replace(/^(QH|UBTVQH)\d+$/, "$1");
}

function startsAlike(one: string, other: string): boolean {
  return `${one} `.startsWith(`${other} `) || `${other} `.startsWith(`${one} `);
}

/** Levels of government below the centre. */
export type Level = "province" | "district" | "commune";

/** The site's own bodies: the id of the issuer that bears a code at each level (`{ TU: "…", HĐND: "…" }`). */
export type SiteBodies = Readonly<Partial<Record<Level, Readonly<Record<string, string>>>>>;

const LEVELS: readonly Level[] = ["province", "district", "commune"];

const LEVEL_WORDS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/\b(tinh uy|dang bo tinh|hdnd tinh|ubnd tinh)\b/, "province"],
  [/\b(huyen uy|quan uy|thi uy|dang bo huyen|(?:hdnd|ubnd) (?:huyen|quan|thi xa))\b/, "district"],
  [/\b(?:hdnd|ubnd|dang uy|dang bo) (?:xa|phuong|thi tran|dac khu)\b/, "commune"],
];

/** Whether a document can be of the body that a citation means, for this site. */
type BodyTest = (document: RegistryDocument) => boolean;

/**
 * The test for a citation's issuing body. A code that only one body in the country bears needs no more; for
 * the others (`TU`, `HĐND`, `UBND` …) a place in the name decides, and without one the site's own body of the
 * level named is meant: `Tỉnh ủy` in an article of this site is this province's.
 */
export function bodyTest(clue: IssuerClue, site: SiteBodies): BodyTest {
  const own = ownBodies(clue, site);
  const place = clue.issuer === null ? null : placedBody(clue.issuer);
  return (document) => {
    if (clue.issuerCode !== null && !codesAgree(clue.issuerCode, document.issuerCode)) return false;
    if (place !== null) return placedBody(document.issuerName) === place;
    return own.length === 0 || own.includes(document.issuerId);
  };
}

/** Ids of the site's own bodies that the clue can mean; none when its code is not one that the site shares. */
export function ownBodies({ issuer, issuerCode }: IssuerClue, site: SiteBodies): readonly string[] {
  if (issuerCode === null) return [];
  const named = issuer === null ? null : levelOf(issuer);
  const levels = named === null ? LEVELS : [named];
  return levels.flatMap((level) => site[level]?.[issuerCode] ?? []);
}

function levelOf(issuer: string): Level | null {
  const folded = fold(issuer);
  return LEVEL_WORDS.find(([pattern]) => pattern.test(folded))?.[1] ?? null;
}

const LEVEL = "(?:tinh|thanh pho|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)";
const BODY_WITH_LEVEL = new RegExp(`^(\\S+ uy|hdnd|ubnd)(?: ${LEVEL}(?= |$))?(?: (.+))?$`);

/**
 * The body that a name with a place in it means, as a key: `HĐND tỉnh Quảng Ninh` and `HĐND Quảng Ninh` are
 * both `hdnd quang ninh`. Null for a name without a place (`HĐND tỉnh`), which more than one body bears.
 */
export function placedBody(name: string): string | null {
  const match = BODY_WITH_LEVEL.exec(bodyKey(name) ?? "");
  return match?.[2] ? `${match[1]} ${match[2]}` : null;
}

/** What is asked of an issuing body to know whether it is one of the site's own. */
export interface LocalIssuer {
  id: string;
  code: string;
  level: Level | "central";
  isLocal: boolean;
  /** `YYYY-MM-DD`, or null while it exists. */
  validTo: string | null;
}

/**
 * What `TU`, `HĐND tỉnh` or `UBND huyện` without a place mean on this site: the bodies marked as its own. Of
 * two with one code on one level the one that exists still is meant, else the one that ended last.
 */
export function siteBodies(issuers: readonly LocalIssuer[]): SiteBodies {
  const bodies: Partial<Record<Level, Record<string, string>>> = {};
  for (const { id, code, level } of inOrderOfEnd(issuers)) {
    if (level === "central") continue;
    bodies[level] = { ...bodies[level], [code]: id };
  }
  return bodies;
}

/** Those that ended first come first, so that later ones take their place. */
function inOrderOfEnd(issuers: readonly LocalIssuer[]): LocalIssuer[] {
  const end = ({ validTo }: LocalIssuer) => validTo ?? "9999-12-31";
  return issuers
    .filter(({ isLocal }) => isLocal)
    .sort((one, other) => end(one).localeCompare(end(other)));
}

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/hội đồng nhân dân/giu, "HĐND"],
  [/[uủ][yỷ] ban nhân dân/giu, "UBND"],
  // A remark about the body, as desks add it: "(cũ)", "(khóa XIV)".
  [/\s*\([^()]*\)\s*$/u, ""],
];

/**
 * A body's name as citations spell it: `HĐND tỉnh Quảng Ninh` for `Hội đồng nhân dân tỉnh Quảng Ninh`. The
 * recogniser shortens the names in texts so; the readers' site reads the names of bodies the same way.
 */
export function nameInCitations(name: string): string {
  return SPELLED_OUT.reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    name.normalize("NFC"),
  );
}
