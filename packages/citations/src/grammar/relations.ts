import { type Found, Phrases } from "../lexicon/phrases.ts";
import { phraseKeys, type Tokens } from "../reading/tokens.ts";

/**
 * What one document does to another, by the words beside a citation: `replaces` thay thế, `amends` sửa đổi, bổ sung,
 * `repeals` bãi bỏ, `suspends` đình chỉ, ngưng hiệu lực, `corrects` đính chính, `consolidates` hợp nhất, `guides` hướng
 * dẫn, quy định chi tiết, `implements` thực hiện, triển khai, `basedOn` căn cứ.
 */
export const RELATION_VERBS = [
  "replaces",
  "amends",
  "repeals",
  "suspends",
  "corrects",
  "consolidates",
  "guides",
  "implements",
  "basedOn",
] as const;
export type RelationVerb = (typeof RELATION_VERBS)[number];

/** The words beside a citation that say what is done to its document, or what it does to another. */
export interface Relation {
  verb: RelationVerb;
  /** `object`: it is done to the cited document (`thay thế Nghị định …`). `agent`: that one does it (`được thay thế bởi …`). */
  role: "object" | "agent";
}

const VERBS: readonly (readonly [phrases: string, verb: RelationVerb])[] = [
  ["thay thế|thay thế cho", "replaces"],
  ["sửa đổi|bổ sung|sửa đổi, bổ sung|sửa đổi bổ sung|điều chỉnh, bổ sung", "amends"],
  ["bãi bỏ|hủy bỏ|huỷ bỏ", "repeals"],
  [
    "đình chỉ|tạm đình chỉ|đình chỉ thi hành|đình chỉ việc thi hành|tạm đình chỉ việc thi hành|ngưng hiệu lực|tạm ngưng hiệu lực",
    "suspends",
  ],
  ["đính chính", "corrects"],
  ["hợp nhất", "consolidates"],
  ["hướng dẫn|quy định chi tiết|hướng dẫn thi hành|hướng dẫn thực hiện", "guides"],
  ["thực hiện|triển khai|triển khai thực hiện|tổ chức thực hiện|cụ thể hóa|thi hành", "implements"],
  ["căn cứ|căn cứ vào", "basedOn"],
];
const LONGEST_VERB = 6;

const verbs = new Phrases<RelationVerb>(
  VERBS.flatMap(([phrases, verb]) =>
    phrases.split("|").map((phrase): [string, RelationVerb] => [phrase, verb]),
  ),
);

/** The words that verbs end in: a quick no for nearly every word before a citation. */
const LAST_WORDS = new Set(
  VERBS.flatMap(([phrases]) => phrases.split("|").map((phrase) => phraseKeys(phrase).at(-1) ?? "")),
);

/** Between the verb and the document: `bãi bỏ toàn bộ …`, `sửa đổi một số điều của các …`, `đình chỉ việc thi hành …`. */
const FILLERS = new Set(
  "của các những một số điều nội dung toàn bộ phần việc thi hành hiệu lực văn bản có hiệu quả tốt nghiêm túc".split(
    " ",
  ),
);
const MAX_FILLERS = 8;
const AGENTS = new Set(["bởi", "bằng", "theo", "tại"]);
const PASSIVES = new Set(["được", "bị"]);

/** What the words before and after a citation do with its document, or null. `from` is where its parts begin, if any. */
export function relationAt(tokens: Tokens, from: number, to: number): Relation | null {
  return relationBefore(tokens, from) ?? relationAfter(tokens, to);
}

function relationBefore(tokens: Tokens, from: number): Relation | null {
  const isAfterAgent = AGENTS.has(tokens.key(from - 1));
  const direct = verbBefore(tokens, from);
  if (direct && !isAfterAgent) return { verb: direct.value, role: "object" };
  if (!isAfterAgent) return null;
  const passive = verbBefore(tokens, from - 1);
  if (!passive) return null;
  const isSaidBy = tokens.is(from - 1, "bởi") || tokens.is(from - 1, "bằng");
  const isPassive = isSaidBy || PASSIVES.has(tokens.key(passive.next - 1));
  return { verb: passive.value, role: isPassive ? "agent" : "object" };
}

/** The verb that ends before this token, fillers between; `next` is the verb's first token. */
function verbBefore(tokens: Tokens, from: number): Found<RelationVerb> | null {
  let end = from;
  for (let count = 0; count <= MAX_FILLERS; count++) {
    const isEnd = LAST_WORDS.has(tokens.key(end - 1));
    for (let length = LONGEST_VERB; isEnd && length >= 1; length--) {
      const verb = verbs.find(tokens, end - length);
      if (verb?.next === end) return { value: verb.value, next: end - length };
    }
    if (!FILLERS.has(tokens.key(end - 1))) return null;
    end -= 1;
  }
  return null;
}

const ADVERBS = new Set(["đã", "sẽ", "vừa", "cũng"]);

/** `Quyết định 902/QĐ-UBND đã bị bãi bỏ`. */
function relationAfter(tokens: Tokens, to: number): Relation | null {
  const at = ADVERBS.has(tokens.key(to)) ? to + 1 : to;
  const verb = PASSIVES.has(tokens.key(at)) ? verbs.find(tokens, at + 1) : null;
  return verb && { verb: verb.value, role: "object" };
}
