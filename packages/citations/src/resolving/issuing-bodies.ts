import type { Family } from "../symbols/issuer-codes.ts";
import {
  type BodyName,
  CENTRE,
  canBeOneBody,
  type Level,
  likeness,
  readBodyName,
} from "./body-names.ts";

/** A body that issues documents, as far as citations need to know it. */
export interface IssuingBody {
  id: string;
  /** With its place: `Hội đồng nhân dân tỉnh Quảng Ninh`. */
  name: string;
  /** `TU`, `HĐND`; `QH` without the term that the National Assembly's symbols carry. */
  code: string;
  family: Family;
  level: Level | "central";
  /** One of the site's own: what `TU`, `HĐND tỉnh` or `UBND huyện` without a place mean in its articles. */
  isLocal: boolean;
  /** First and last day, `YYYY-MM-DD`; null where it always was, or exists still. */
  validFrom: string | null;
  validTo: string | null;
  /** The id of the body that took over from it. */
  successor: string | null;
}

/** What a citation says of the issuing body: either part may be missing. */
export interface IssuerClue {
  issuer: string | null;
  /** From the symbol where there is one, else from the name. */
  issuerCode: string | null;
}

interface Clue extends IssuerClue {
  symbol: string | null;
  /** Who the sentence says issued it, where the citation names nobody. */
  actor: string | null;
}

/** Setting a citation speaks: of the document's day, else of its year; and whose text it stands in, of what day. */
interface Setting {
  /** Days are `YYYY-MM-DD`. */
  date: string | null;
  year: number | null;
  articleDate: string | null;
  /** The id of the body whose text it is: a document's own issuer. What it calls by no name are its own. */
  author: string | null;
}

/** The bodies that a citation can mean. */
export interface Meant {
  bodies: readonly IssuingBody[];
  /** Bodies that fit in name and are less likely by the time, or by the place that the text leaves out. */
  others: readonly IssuingBody[];
  /** Whether a document of one series is meant: false where several bodies fit, or the text may mean none of them. */
  isSure: boolean;
}

/** Issuing bodies, found by what a citation says. */
export interface IssuingBodies {
  byId(id: string): IssuingBody | null;
  meant(clue: Clue, setting: Setting): Meant;
}

interface Known {
  body: IssuingBody;
  name: BodyName;
}

const NOBODY: Meant = { bodies: [], others: [], isSure: false };

/** Indexes bodies once for many citations. */
export function indexBodies(bodies: readonly IssuingBody[]): IssuingBodies {
  const byId = new Map(bodies.map((body) => [body.id, body]));
  const known = bodies.map((body): Known => ({ body, name: readBodyName(body.name) }));
  const byCode = new Map<string, Known[]>();
  for (const each of known) {
    const code = seriesCode(each.body.code);
    byCode.set(code, [...(byCode.get(code) ?? []), each]);
  }
  return {
    byId: (id) => byId.get(id) ?? null,
    meant(clue, setting) {
      if (clue.issuerCode === null) return NOBODY;
      const sharing = codesLike(clue, clue.issuerCode).flatMap((code) => byCode.get(code) ?? []);
      const name = clue.issuer ?? clue.actor;
      const named = name === null ? null : readBodyName(name);
      const own = name === null ? sharing.filter(({ body }) => body.id === setting.author) : [];
      if (own.length > 0) return among(own, setting, true);
      const saysLevel = named !== null && named.levelWord !== null;
      const { near, far } = named === null ? byNearness(sharing) : fittingName(sharing, named);
      const meant = among(near, setting, saysLevel);
      // A joint document is held under one of those that issued it, and its symbol names them all.
      if (meant.bodies.length > 0) return isJoint(clue) ? { ...meant, isSure: true } : meant;
      const others = named === null ? [] : lent(sharing, named, known, clue.symbol !== null);
      if (others.length > 0) return among(others, setting, saysLevel);
      return { ...NOBODY, others: among(far, setting, true).bodies };
    },
  };
}

function isJoint({ symbol, issuerCode }: Clue): boolean {
  return symbol !== null && issuerCode?.includes("-") === true;
}

/** Without a place the site's own bodies are meant, or the one that the whole country knows by its code. */
function byNearness(fitting: readonly Known[]) {
  const near = fitting.filter(({ body }) => body.isLocal || body.level === "central");
  return { near, far: fitting.filter((each) => !near.includes(each)) };
}

function fittingName(sharing: readonly Known[], named: BodyName) {
  const how = sharing.map((each) => ({
    each,
    fit: likeness(named, each.name, each.body.level),
  }));
  const placed = how.filter(({ fit }) => fit === "placed");
  if (placed.length > 0) return { near: placed.map(({ each }) => each), far: [] };
  return byNearness(how.flatMap(({ each, fit }) => (fit === "perhaps" ? each : [])));
}

/**
 * Of bodies that fit in name, those that existed when the document was issued. Where the text does not say
 * when, the article's day decides between former and present bodies; a former one alone is meant only if the
 * text names its level.
 */
function among(fitting: readonly Known[], setting: Setting, saysLevel: boolean): Meant {
  const possible = fitting.filter(({ body }) => canHaveIssued(body, setting));
  const { articleDate, date, year } = setting;
  const isTimed = articleDate === null || date !== null || year !== null;
  const present = isTimed ? possible : possible.filter(({ body }) => existsOn(body, articleDate));
  const then = present.length > 0 ? present : possible;
  const isKnownThen = isTimed || present.length > 0 || saysLevel;
  return {
    bodies: then.map(({ body }) => body),
    others: possible.filter((each) => !then.includes(each)).map(({ body }) => body),
    isSure: isKnownThen && new Set(then.map(seriesOf)).size === 1,
  };
}

/** Bodies that number their documents together: the Party's centre does, whichever of its organs decides. */
function seriesOf({ body, name }: Known): string {
  return name.kind === CENTRE ? CENTRE : body.id;
}

function canHaveIssued(body: IssuingBody, { date, year, articleDate }: Setting): boolean {
  if (date !== null) return existsOn(body, date);
  const [first, last] = [body.validFrom ?? "0000", body.validTo ?? "9999"];
  if (articleDate !== null && first > articleDate) return false;
  return year === null || (first <= `${year}-12-31` && last >= `${year}-01-01`);
}

function existsOn({ validFrom, validTo }: IssuingBody, day: string): boolean {
  return (validFrom ?? "0000") <= day && day <= (validTo ?? "9999");
}

/**
 * Bodies that the text calls by another's name. Symbols decide between those that the news confuses at the top
 * of the State; else the registry has to say that the body named took over from the one meant. A level or a
 * place that is named still has to be its own.
 */
function lent(
  sharing: readonly Known[],
  named: BodyName,
  known: readonly Known[],
  hasSymbol: boolean,
): Known[] {
  const heirs = known.filter(({ body, name }) => likeness(named, name, body.level) !== "other");
  const ids = new Set(heirs.map(({ body }) => body.id));
  return (hasSymbol ? sharing : known).filter(({ body, name }) => {
    if (hasSymbol && CONFUSED.get(name.kind) === named.kind) return true;
    return body.successor !== null && ids.has(body.successor) && !contradicts(named, name);
  });
}

/** `Quyết định 1719/QĐ-TTg của Chính phủ`: the body that signed, and the one that news says it was. */
const CONFUSED = new Map([
  ["thủ tướng chính phủ", "chính phủ"],
  ["chính phủ", "thủ tướng chính phủ"],
  ["ủy ban thường vụ quốc hội", "quốc hội"],
]);

function contradicts(named: BodyName, name: BodyName): boolean {
  const isOtherLevel = named.levelWord !== null && named.levelWord !== name.levelWord;
  const [said, held] = [named.places[0], name.places[0]];
  return isOtherLevel || (said !== undefined && said !== held);
}

/** `QH15` of a symbol is `QH` of the registry: one body in one of its terms. */
function seriesCode(code: string): string {
  return code.replace(/^(QH|UBTVQH)\d+$/, "$1");
}

/** Committees of cities and towns, which sign in more than one way. */
const CITY_COMMITTEES = ["TU", "ThU", "TPU", "TXU"];

function codesLike({ issuer }: IssuerClue, code: string): readonly string[] {
  const isCity = CITY_COMMITTEES.includes(code) && issuer !== null;
  const levelWord = isCity ? readBodyName(issuer).levelWord : null;
  if (levelWord === "thành phố" || levelWord === "thị xã") return CITY_COMMITTEES;
  return code.split("-").map(seriesCode);
}

/**
 * Whether two citations can mean the same body. What one does not say cannot contradict; `HĐND tỉnh` and
 * `HĐND huyện` do, and so do two districts by name.
 */
export function canBeSameIssuer(one: IssuerClue, other: IssuerClue): boolean {
  if (one.issuerCode === null || other.issuerCode === null) return true;
  if (one.issuerCode === other.issuerCode && one.issuer === other.issuer) return true;
  if (seriesCode(one.issuerCode) !== seriesCode(other.issuerCode)) return false;
  if (!SHARED_CODES.has(one.issuerCode) || one.issuer === null || other.issuer === null)
    return true;
  return canBeOneBody(readBodyName(one.issuer), readBodyName(other.issuer));
}

/** Codes that many bodies share: one in each province, district or commune. */
const SHARED_CODES = new Set(["TU", "HU", "QU", "ThU", "ĐU", "HĐND", "UBND"]);
