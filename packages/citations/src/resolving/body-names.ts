import { cleanLine } from "@bantin/vietnamese";

/** Levels of government below the centre. */
export type Level = "province" | "district" | "commune";

/** The name of an issuing body, taken apart. */
export interface BodyName {
  /**
   * What it is: `cấp ủy` for the committee of a Party organisation, whichever word says so; `hđnd`; `ubnd`;
   * `đảng ủy ubnd` for the committee inside an administration; else its own name in small letters.
   */
  kind: string;
  /** The word for its level: `tỉnh`, `huyện` … Null where the name has none. */
  levelWord: string | null;
  /** Its place, and those that one lies in: `["quảng tân", "đầm hà"]`. Empty where the name has none. */
  places: readonly string[];
}

const LEVELS = {
  tỉnh: ["province"],
  "thành phố": ["province", "district"],
  huyện: ["district"],
  quận: ["district"],
  "thị xã": ["district"],
  "thị trấn": ["commune"],
  xã: ["commune"],
  phường: ["commune"],
  "đặc khu": ["commune"],
} as const satisfies Record<string, readonly Level[]>;

/** Levels that the word can stand for: there are cities in the rank of a province, and others inside one. */
function levelsOf(word: string): readonly Level[] {
  return word in LEVELS ? LEVELS[word as keyof typeof LEVELS] : [];
}

const LEVEL_WORD = "tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu";
const STARTS_WITH_LEVEL = new RegExp(`^(${LEVEL_WORD})(?: |$)`);
// `hợp tác xã` is no commune.
const LEVEL_INSIDE = new RegExp(`(?<!hợp tác) (${LEVEL_WORD})(?: |$)`);
const PART_OF_PLACE = new RegExp(`, *| (?=(?:${LEVEL_WORD}) )`);

/** Spellings of one thing. */
const SAME: readonly (readonly [pattern: RegExp, one: string])[] = [
  // A remark about the body, as desks add it: "(cũ)", "(khóa XIV)".
  [/\s*\([^()]*\)/g, ""],
  [/ (?:khóa|nhiệm kỳ|lần thứ) .*$/, ""],
  [/\s*[-‐‑‒–—]\s*/g, " "],
  [/(?<!\p{L})hội đồng nhân dân(?!\p{L})/gu, "hđnd"],
  [/(?<!\p{L})ủy ban nhân dân(?!\p{L})/gu, "ubnd"],
  [/(?<!\p{L})(?:tp\.?|t\.p\.?)(?= )/gu, "thành phố"],
  [/(?<!\p{L})tx\.?(?= )/gu, "thị xã"],
  [/(?<!\p{L})tt\.(?= )/gu, "thị trấn"],
];

// In an open syllable a tone mark stands on either vowel: `Hòa Bình`, `Hoà Bình`.
const TONES =
  "oà òa oá óa oả ỏa oã õa oạ ọa oè òe oé óe oẻ ỏe oẽ õe oẹ ọe uỳ ùy uý úy uỷ ủy uỹ ũy uỵ ụy";
const TONE_PAIRS = TONES.split(" ");
const OLD_TONES = new Map(
  TONE_PAIRS.flatMap((pair, index) =>
    index % 2 === 0 ? [[pair, TONE_PAIRS[index + 1] ?? pair] as const] : [],
  ),
);
const OPEN_SYLLABLE = /(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\p{L})/gu;

/** A name in one spelling: small letters, with accents, since `Tân Lập` and `Tấn Lập` are two communes. */
function spelled(name: string): string {
  const tones = cleanLine(name)
    .toLowerCase()
    .replace(OPEN_SYLLABLE, (pair) => OLD_TONES.get(pair) ?? pair);
  return SAME.reduce((text, [pattern, one]) => text.replace(pattern, one), tones).trim();
}

/** Those who sign for a body, which is the issuer all the same. */
const SIGNER =
  /^(?:hội nghị (?:lần thứ \S+ )?|ban thường vụ|thường vụ|btv|thường trực|ban chấp hành|bch|(?:phó )?chủ tịch(?! nước)|(?:phó )?bí thư|bộ trưởng|thứ trưởng|phó(?= thủ tướng)|(?:phó )?giám đốc) *(?=\S)/;

/** The kind of the Party's centre, which issues under one code, whichever of its organs decides. */
export const CENTRE = "trung ương";

const CENTRAL_ORGAN =
  /^(?:trung ương(?: đảng.*| \d+)?|bộ chính trị.*|ban bí thư.*|đảng|đảng cộng sản việt nam)$/;

const COMMITTEE = /^(tỉnh|thành|huyện|quận|thị|khu) ủy(?: (.*))?$/;
const COMMITTEE_LEVEL = new Map([
  ["thành", "thành phố"],
  ["thị", "thị xã"],
]);
const PARTY_BODY = /^đảng (?:ủy|bộ)(?: (.*))?$/;
/** What a Party committee serves that is no place: `Đảng ủy UBND tỉnh`, `Đảng ủy Công an tỉnh`. */
const INSIDE =
  /^(?:ubnd|hđnd|các|công an|quân sự|quân ủy|khối|chính phủ|quốc hội|mặt trận|mttq|bộ|sở|ban|trường|đại học|bệnh viện|công ty|tổng công ty|tập đoàn|cơ quan|văn phòng)(?: |$)/;
/** An organ, then the body it serves: `Ban Tuyên giáo Huyện ủy`, `Văn phòng HĐND tỉnh`. */
const ORGAN = /^(.+?) ((?:(?:tỉnh|thành|huyện|quận|thị|đảng) ủy|đảng bộ|hđnd|ubnd)(?: .*)?)$/;

/** Takes the name of a body apart, whoever signs for it. */
export function readBodyName(name: string): BodyName {
  return read(spelled(name));
}

function read(name: string): BodyName {
  const signer = SIGNER.exec(name);
  if (signer) return read(name.slice(signer[0].length));
  if (CENTRAL_ORGAN.test(name)) return { kind: CENTRE, levelWord: null, places: [] };
  if (name === "thủ tướng") return { kind: "thủ tướng chính phủ", levelWord: null, places: [] };
  const committee = COMMITTEE.exec(name);
  if (committee) return committeeOf(committee[1] ?? "", committee[2] ?? "");
  const party = PARTY_BODY.exec(name);
  if (party) return partyBody(party[1] ?? "");
  const council = /^(hđnd|ubnd)(?: (.*))?$/.exec(name);
  if (council) return { kind: council[1] ?? "", ...placeOf(council[2] ?? "") };
  const organ = ORGAN.exec(name);
  if (organ) {
    const served = read(organ[2] ?? "");
    return { ...served, kind: `${organ[1]} ${served.kind}` };
  }
  return withLevelInside(name);
}

/** `Thành ủy Hạ Long`, also written `Thành ủy thành phố Hạ Long`. */
function committeeOf(word: string, rest: string): BodyName {
  const place = placeOf(rest);
  return { kind: "cấp ủy", levelWord: COMMITTEE_LEVEL.get(word) ?? word, places: place.places };
}

function partyBody(rest: string): BodyName {
  if (!INSIDE.test(rest)) return { kind: "cấp ủy", ...placeOf(rest) };
  const inside = withLevelInside(rest);
  return { ...inside, kind: `đảng ủy ${inside.kind}` };
}

/** `Sở Nội vụ tỉnh Quảng Ninh`. Without a level's word nobody can tell where the place begins. */
function withLevelInside(name: string): BodyName {
  const match = LEVEL_INSIDE.exec(name);
  if (!match) return { kind: name, levelWord: null, places: [] };
  return { kind: name.slice(0, match.index), ...placeOf(name.slice(match.index + 1)) };
}

function placeOf(text: string): Pick<BodyName, "levelWord" | "places"> {
  const levelWord = STARTS_WITH_LEVEL.exec(text)?.[1] ?? null;
  const places = text
    .split(PART_OF_PLACE)
    .map((part) => part.trim().replace(STARTS_WITH_LEVEL, "").trim())
    .filter((part) => part !== "");
  return { levelWord, places };
}

/** How far one name can be another's: not at all, perhaps, or with its place. */
export type Likeness = "other" | "perhaps" | "placed";

/**
 * Whether a name in a text can mean a body. A part that either does not say cannot contradict; a level that
 * both say has to be the same word, so `HĐND thành phố Bắc Ninh` is never `HĐND tỉnh Bắc Ninh`.
 *
 * @param level the body's own, which its name may leave out
 */
export function likeness(said: BodyName, body: BodyName, level: Level | "central"): Likeness {
  if (said.levelWord !== null && !isOfLevel(said.levelWord, body, level)) return "other";
  const outer = said.places.slice(1).every((place, index) => {
    const other = body.places[index + 1];
    return other === undefined || other === place;
  });
  if (!outer) return "other";
  const [one, other] = [withPlace(said), withPlace(body)];
  if (one === other) return body.places.length > 0 || level === "central" ? "placed" : "perhaps";
  if (said.places.length === 0 && (other.startsWith(`${one} `) || isBareParty(said, body)))
    return "perhaps";
  return level === "central" && one.startsWith(`${other} `) ? "placed" : "other";
}

/** Whether two names in a text can mean one body. */
export function canBeOneBody(one: BodyName, other: BodyName): boolean {
  if (one.levelWord !== null && other.levelWord !== null && one.levelWord !== other.levelWord)
    return false;
  const [first, second] = [withPlace(one), withPlace(other)];
  const isPart = `${first} `.startsWith(`${second} `) || `${second} `.startsWith(`${first} `);
  return isPart || isBareParty(one, other) || isBareParty(other, one);
}

function isOfLevel(word: string, body: BodyName, level: Level | "central"): boolean {
  if (body.levelWord !== null) return word === body.levelWord;
  return level !== "central" && levelsOf(word).includes(level);
}

function withPlace({ kind, places: [place] }: BodyName): string {
  return place === undefined ? kind : `${kind} ${place}`;
}

/** `Đảng ủy` alone can be short for `Đảng ủy UBND tỉnh`. */
function isBareParty(said: BodyName, body: BodyName): boolean {
  const isBare = said.kind === "cấp ủy" && said.levelWord === null && said.places.length === 0;
  return isBare && body.kind.startsWith("đảng ủy ");
}

const SPELLED_OUT: readonly (readonly [RegExp, string])[] = [
  [/hội đồng nhân dân/giu, "HĐND"],
  [/[uủ][yỷ] ban nhân dân/giu, "UBND"],
  [/\s*\([^()]*\)\s*$/u, ""],
];

/**
 * A body's name as the recogniser spells those in texts: `HĐND tỉnh Quảng Ninh` for `Hội đồng nhân dân tỉnh
 * Quảng Ninh`, without a remark in brackets.
 */
export function nameInCitations(name: string): string {
  return SPELLED_OUT.reduce(
    (text, [pattern, short]) => text.replace(pattern, short),
    name.normalize("NFC"),
  );
}
