import { fold } from "@bantin/vietnamese";
import { bodyKey } from "../issuer-names.ts";
import type { RegistryDocument } from "./registry.ts";

/** Levels of government below the centre. */
export type Level = "province" | "district" | "commune";

/** The site's own bodies: the id of the issuer that bears a code at each level (`{ TU: "…", HĐND: "…" }`). */
export type SiteBodies = Readonly<Partial<Record<Level, Readonly<Record<string, string>>>>>;

/** What a citation says of its issuer. */
export interface IssuerClue {
  issuer: string | null;
  issuerCode: string | null;
}

const LEVELS: readonly Level[] = ["province", "district", "commune"];

const LEVEL_WORDS: readonly (readonly [pattern: RegExp, level: Level])[] = [
  [/\b(tinh uy|dang bo tinh|hdnd tinh|ubnd tinh)\b/, "province"],
  [/\b(huyen uy|quan uy|thi uy|dang bo huyen|(?:hdnd|ubnd) (?:huyen|quan|thi xa))\b/, "district"],
  [/\b(?:hdnd|ubnd|dang uy|dang bo) (?:xa|phuong|thi tran|dac khu)\b/, "commune"],
];

/** Whether a document can be of the body that a citation means, for this site. */
export type BodyTest = (document: RegistryDocument) => boolean;

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
const WITH_LEVEL = new RegExp(`^(\\S+ uy|hdnd|ubnd)(?: ${LEVEL}(?= |$))?(?: (.+))?$`);

/**
 * The body that a name with a place in it means, as a key: `HĐND tỉnh Quảng Ninh` and `HĐND Quảng Ninh` are
 * both `hdnd quang ninh`. Null for a name without a place (`HĐND tỉnh`), which more than one body bears.
 */
export function placedBody(name: string): string | null {
  const match = WITH_LEVEL.exec(bodyKey(name) ?? "");
  return match?.[2] ? `${match[1]} ${match[2]}` : null;
}

/** `QH15` in a symbol and `QH` in the registry are the same body in one of its terms. */
function codesAgree(cited: string, held: string): boolean {
  return cited === held || withoutTerm(cited) === withoutTerm(held);
}

function withoutTerm(code: string): string {
  return code.replace(/^(QH|UBTVQH)\d+$/, "$1");
}
