import { cleanLine, fold } from "@bantin/vietnamese";

/** Who issues a document: a body of the Party, or of the State (with the Fatherland Front, which uses its forms). */
export type Family = "party" | "state";

/** Codes that are the Party's own. `ThU`: thị ủy, thành ủy below the province; `KU`: historic khu ủy. */
const PARTY_CODES = [
  ..."TW TU HU QU ThU TPU ĐU KU ĐUK ĐUKCCQ BTV BCS BCSĐ BCSĐCP CB UBKT TXU QUTW ĐUQSTW ĐUCATW VPTW UBKTTW".split(
    " ",
  ),
  ..."BTCTW BTGTW BTGDVTW BDVTW BNCTW BKTTW BĐNTW BCSCLTW VPTU UBKTTU BTCTU BTGTU BTGDVTU BDVTU".split(
    " ",
  ),
  ..."BNCTU VPHU UBKTHU BTCHU BTGHU BTGDVHU BDVHU VPĐU UBKTĐU BXDĐ BTGĐU".split(" "),
] as const;

/** Codes of the State, and of the Fatherland Front, which writes its symbols in the State's form. */
const STATE_CODES = [
  ..."HĐND UBND UB CP TTg CTN QH UBTVQH HĐBT HĐBCQG HĐTP VPCP VPQH VPCTN TTCP KTNN NHNN TANDTC VKSNDTC UBDT".split(
    " ",
  ),
  ..."BNV BTC BTP BCA BQP BNG BYT BCT BXD BGTVT BKHĐT BKHCN BTTTT BTNMT BNN BNNPTNT BNNMT".split(
    " ",
  ),
  ..."BLĐTBXH BVHTTDL BGDĐT BDTTG MTTW MTTQ UBMTTQ UBTWMTTQVN ĐCTUBTWMTTQVN TLĐ LĐLĐ".split(" "),
] as const;

const WITH_TERM = /^(QH|UBTVQH)(\d{1,2})$/i;
// An advisory organ or office, then the committee it serves: BTG + TU, UBKT + HU, VP + TW.
const PARTY_ORGAN =
  /^(VP|UBKT|ĐU|BTC|BTG|BTGDV|BDV|BNC|BKT|BĐN|BXDĐ|TTCT|TTBDCT)[\p{Lu}]{0,6}(TW|TU|HU|QU|ThU|ĐU)$/u;
const PARTY_PREFIX = /^(ĐU|BCSĐ)\p{Lu}*$/u;
const STATE_PREFIX = /^([BS]\p{Lu}[\p{Lu}&]+|(UBND|HĐND|UBMTTQ|MTTQ)\p{Lu}+)$/u;

const NEWSPAPER_CENTRE = /tư$/iu;

// Cleaning is slow, and codes cut from a text are clean already.
const UNCLEAN = /[\s\p{M}\u00D0\u00F0\p{Cf}]/u;

/** Codes of issuing bodies: ours, and those that a caller adds. */
export class IssuerCodes {
  readonly #families: ReadonlyMap<string, Family>;
  readonly #byLower: ReadonlyMap<string, string>;
  readonly #byFold: ReadonlyMap<string, string>;

  constructor(added: Iterable<readonly [code: string, family: Family]> = []) {
    this.#families = new Map<string, Family>([
      ...PARTY_CODES.map((code): [string, Family] => [code, "party"]),
      ...STATE_CODES.map((code): [string, Family] => [code, "state"]),
      ...added,
    ]);
    const codes = [...this.#families.keys()];
    this.#byLower = new Map(codes.map((code) => [code.toLowerCase(), code]));
    this.#byFold = new Map(codes.map((code) => [fold(code), code]));
  }

  /** See {@link canonicalIssuerCode}. */
  canonical(text: string): string {
    if (this.#families.has(text)) return text;
    const code = UNCLEAN.test(text) ? cleanLine(text) : text;
    const withTerm = WITH_TERM.exec(code);
    if (withTerm) return `${withTerm[1]?.toUpperCase()}${withTerm[2]}`;
    // Newspapers write the Centre as TƯ. It is never the TU of a province.
    if (NEWSPAPER_CENTRE.test(code)) return this.canonical(`${code.slice(0, -2)}TW`);
    const known = this.#byLower.get(code.toLowerCase()) ?? this.#byFold.get(code.toLowerCase());
    if (known) return known;
    return code === code.toLowerCase() ? code.toUpperCase() : code;
  }

  /** See {@link issuerFamily}. */
  family(code: string): Family | null {
    const first = this.canonical(code.split("-", 1)[0] ?? "");
    const known = this.#families.get(first);
    if (known) return known;
    if (WITH_TERM.test(first)) return "state";
    if (PARTY_ORGAN.test(first) || PARTY_PREFIX.test(first)) return "party";
    return STATE_PREFIX.test(first) && !first.startsWith("BCĐ") ? "state" : null;
  }

  /** Whether this very code is listed, and not merely of a known shape. */
  isListed(code: string): boolean {
    return this.#families.has(code) || WITH_TERM.test(code);
  }
}

/** The codes of this package alone. */
export const STANDARD_ISSUERS = new IssuerCodes();

/**
 * The canonical spelling of an issuer's code (`ttg` → `TTg`, `HDND` → `HĐND`, `qh15` → `QH15`). A code we do
 * not know keeps its capitals, or gets them when it has none.
 */
export function canonicalIssuerCode(text: string): string {
  return STANDARD_ISSUERS.canonical(text);
}

/**
 * Whether a code is a Party body's or a State body's; null for one we cannot tell (`BCĐ` can be either's
 * steering committee). Joint issuers (`BNV-BTC`) go by the first.
 */
export function issuerFamily(code: string): Family | null {
  return STANDARD_ISSUERS.family(code);
}

/** Whether the code bears the term of a National Assembly: `QH15`, `UBTVQH15`. It stands for type and body at once. */
export function isAssemblyCode(code: string): boolean {
  return WITH_TERM.test(code);
}

const COMMITTEES = new Set(["TW", "TU", "HU", "QU", "ThU", "ĐU", "KU"]);

/** Whether the code is a Party committee's own, to which an organ's letters can be joined (`BTG` + `TU`). */
export function isPartyCommittee(code: string | null): boolean {
  return code !== null && COMMITTEES.has(code);
}

/** How a body numbers its documents: afresh each term, or each year. */
type Numbering = "term" | "year";

/**
 * The Party, people's councils and the National Assembly number by term; other bodies by year. A body we
 * do not know is taken to number by year, the State's common rule.
 */
export function numberingOf(issuerCode: string): Numbering {
  const code = canonicalIssuerCode(issuerCode.split("-", 1)[0] ?? "");
  if (issuerFamily(code) === "party") return "term";
  return /^(HĐND|QH|UBTVQH)\d*$/.test(code) ? "term" : "year";
}
