import { cleanLine } from "@bantin/vietnamese";

/** A title that a text gives somebody. */
export interface StatedTitle {
  words: string;
  /** `nguyên Bí thư Tỉnh ủy`. */
  isFormer: boolean;
}

/** What titles begin with; the longer before the shorter. */
const HEADS = [
  "phó chánh văn phòng",
  "phó trưởng công an",
  "phó viện trưởng",
  "phó trưởng phòng",
  "phó chủ nhiệm",
  "phó trưởng ban",
  "phó giám đốc",
  "chánh văn phòng",
  "chỉ huy trưởng",
  "trưởng công an",
  "chính trị viên",
  "phó chủ tịch",
  "phó chánh án",
  "trưởng phòng",
  "viện trưởng",
  "phó bí thư",
  "trưởng ban",
  "chủ nhiệm",
  "giám đốc",
  "chánh án",
  "chủ tịch",
  "bí thư",
] as const;
const HEAD = new RegExp(
  `(?<![\\p{L}\\p{M}])(?:quyền )?(?:${HEADS.join("|")})(?![\\p{L}\\p{M}])`,
  "iu",
);
const HELD_OR_FORMER = new RegExp(`(?:(?:nguyên|cựu) )?${HEAD.source}`, "iu");
/** A rank, which says nothing of the office. */
const RANK = /^(?:ủy|uỷ) viên\b/iu;
const FORMER = /^(?:nguyên|cựu)\s/iu;
/** Words in small letters that names of bodies have; any other one ends a title, as a verb does. */
const OF_BODIES: ReadonlySet<string> = new Set(
  `tỉnh huyện xã phường thị trấn thành phố quận thôn bản khu đặc ủy ban nhân dân hội đồng đảng bộ chi thường trực sở phòng
   cục viện công an quân sự chỉ huy biên liên đoàn lao động phụ nữ nông thanh niên cựu chiến binh mặt trận tổ quốc văn chức tuyên
   giáo vận kiểm tra nội chính tài kế hoạch y tế dục đào tạo nghiệp môi trường hóa thể thao du lịch tư pháp vụ xây dựng công thương
   khoa học nghệ dân tộc tôn trung ương việt nam và sát lâm học`.split(/\s+/),
);

/** As much of a text around a name as a list of titles takes. */
const NEAR = 160;

/** The titles that stand right before a name and right after it. */
export function titlesAround(
  text: string,
  { end, start }: { start: number; end: number },
): StatedTitle[] {
  return [
    ...titlesAfter(text.slice(end, end + NEAR)),
    ...titlesBefore(text.slice(Math.max(0, start - NEAR), start)),
  ];
}

/** `…, Ủy viên Trung ương Đảng, Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh chủ trì …`. */
function titlesAfter(after: string): StatedTitle[] {
  const lead = /^\s*[,(–-]\s*/u.exec(after)?.[0];
  if (lead === undefined) return [];
  const titles: StatedTitle[] = [];
  for (const part of after.slice(lead.length).split(/[,;).\n–]/u)) {
    const words = part.trim();
    if (RANK.test(words)) continue;
    const title = titleAtStart(words);
    if (!title) break;
    titles.push(title);
  }
  return titles;
}

/** `Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh …`, right before the name. */
function titlesBefore(before: string): StatedTitle[] {
  const clause = before.split(/[.:!?;\n“”"()]/u).at(-1) ?? "";
  const titles: StatedTitle[] = [];
  for (const [index, part] of clause.split(",").reverse().entries()) {
    const words = part.trim();
    const at = index === 0 ? words.search(HELD_OR_FORMER) : 0;
    const given = at < 0 ? "" : words.slice(at);
    const title = titleAtStart(given);
    // What goes on after the title is about somebody else: `Bí thư Tỉnh ủy trao quà cho ông …`.
    if (!title || !given.endsWith(title.words)) break;
    titles.push(title);
  }
  return titles;
}

function titleAtStart(words: string): StatedTitle | null {
  const isFormer = FORMER.test(words);
  const held = words.replace(FORMER, "");
  const head = HEAD.exec(held);
  if (head?.index !== 0) return null;
  const body: string[] = [];
  for (const word of held.slice(head[0].length).trim().split(/\s+/)) {
    const isOfBody = word !== word.toLowerCase() || OF_BODIES.has(word.replace("uỷ", "ủy"));
    if (!isOfBody) break;
    body.push(word);
  }
  while (body.at(-1) === "và") body.pop();
  return { words: [head[0], ...body].join(" "), isFormer };
}

/** Whether a title that a text gives can be one of those of a list. The text may say less of the body, and go on after it. */
export function agree(stated: string, listed: string): boolean {
  const given = tokensOf(stated);
  return listed.split(/[,;]/).some((one) => agreeOne(given, tokensOf(one)));
}

function agreeOne(stated: readonly string[], listed: readonly string[]): boolean {
  const head = headLength(listed);
  let same = 0;
  while (same < stated.length && same < listed.length && isSame(stated[same], listed[same]))
    same += 1;
  if (same < head) return false;
  const [nextStated, nextListed] = [stated[same], listed[same]];
  if (nextStated === undefined || nextListed === undefined) return true;
  // `Bí thư Tỉnh ủy` and `Bí thư Huyện ủy`; `UBND huyện Đầm Hà` and `UBND huyện Hải Hà`.
  return same > head && !(isCapital(nextStated) && isCapital(nextListed));
}

function headLength(tokens: readonly string[]): number {
  const words = tokens.join(" ").toLowerCase();
  const head = HEADS.find((one) => words.startsWith(one));
  return head ? head.split(" ").length : tokens.length;
}

const isSame = (one: string | undefined, other: string | undefined) =>
  one?.toLowerCase() === other?.toLowerCase();

const isCapital = (word: string) => word !== word.toLowerCase();

/** Words of a title, its usual long forms as their abbreviations, and without what is often left out. */
function tokensOf(title: string): string[] {
  return cleanLine(title)
    .replaceAll("uỷ", "ủy")
    .replaceAll("Uỷ", "Ủy")
    .replace(/ủy ban nhân dân/giu, "UBND")
    .replace(/hội đồng nhân dân/giu, "HĐND")
    .replace(/mặt trận tổ quốc/giu, "MTTQ")
    .replace(/(?:ủy ban )?MTTQ(?: việt nam)?/giu, "MTTQ")
    .replace(/^quyền /iu, "")
    .replace(/ thường trực(?= )/giu, "")
    .split(" ");
}
