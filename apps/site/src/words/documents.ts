import { typeBySlug } from "@bantin/citations";
import type {
  ArticleDocument,
  CitationLink,
  CitedPart,
  DocumentCard,
  DocumentView,
  TimelineStep,
} from "@bantin/content";
import type { EffectStatus, RelationKind } from "@bantin/contract";
import { formatDate } from "@bantin/vietnamese";

type Nameable = Pick<DocumentCard, "type" | "symbol" | "number">;

/** The word for a type: `Nghị quyết` for `nghi-quyet`; “Văn bản” for a type the table does not know. */
export function typeWord(slug: string): string {
  return typeBySlug(slug)?.word ?? "Văn bản";
}

/** How readers name a document: `Nghị quyết số 06-NQ/TU`. */
export function documentName({ type, symbol, number }: Nameable): string {
  return `${typeWord(type)} số ${symbol ?? number}`;
}

const STATUS_WORDS: Record<EffectStatus, string> = {
  unknown: "Chưa xác định",
  notYetInForce: "Chưa có hiệu lực",
  inForce: "Còn hiệu lực",
  partlyExpired: "Hết hiệu lực một phần",
  suspended: "Ngưng hiệu lực",
  expired: "Hết hiệu lực",
};

/** The word for an effect status: `Còn hiệu lực`. */
export function statusWord(status: EffectStatus): string {
  return STATUS_WORDS[status];
}

/** What decides which effect status lists and links tell of a document. */
type StatusDates = Pick<DocumentCard, "effectStatus" | "effectDate" | "expiryDate">;

/**
 * The effect status of a document, in words that are true on any day: where a date decides, the date. Lists and
 * links stand on many pages, and those must not be rendered anew because a day has passed.
 */
export function statusWordsOf({
  effectStatus,
  effectDate,
  expiryDate,
}: StatusDates): string | null {
  if (effectStatus === "unknown") return null;
  if (effectStatus === "notYetInForce" && effectDate) {
    return `Có hiệu lực từ ${formatDate(effectDate)}`;
  }
  if (effectStatus !== "expired" && expiryDate) return `Hết hiệu lực từ ${formatDate(expiryDate)}`;
  return statusWord(effectStatus);
}

/**
 * What a link says of the document it leads to: what it is about, its effect status, and that the version in force
 * when the text was written was taken where the text names none, and that the text gives it another date.
 */
export function citationTitle({
  document,
  inForceOn,
  otherDate,
}: Pick<CitationLink, "document" | "inForceOn" | "otherDate">): string {
  if (!document) return "Văn bản chưa có toàn văn";
  const { summary, isStub, isWithdrawn } = document;
  const remarks = [
    ...[statusWordsOf(document)].filter((words) => words !== null),
    ...(isWithdrawn ? ["Đã thu hồi"] : []),
    ...(isStub ? ["Chưa có toàn văn"] : []),
    ...(inForceOn ? [`Bản có hiệu lực ngày ${formatDate(inForceOn)}`] : []),
    ...(otherDate ? [otherDateWords(otherDate)] : []),
  ];
  return remarks.length > 0 ? `${summary} (${remarks.join("; ").toLowerCase()})` : summary;
}

/** That an article and the document it cites do not agree on a date, said without blame. */
export function otherDateWords({ cited, issued }: NonNullable<CitationLink["otherDate"]>): string {
  return `Bài ghi ngày ${formatDate(cited)}, văn bản ghi ngày ${formatDate(issued)}`;
}

/** What a list of the documents of an article is called. */
export function relatedDocumentsTitle(
  documents: readonly ArticleDocument[],
  stubs: readonly unknown[],
): string {
  const mentioned = documents.filter(({ isMentioned }) => isMentioned).length + stubs.length;
  if (mentioned === 0) return "Văn bản liên quan";
  const hasOthers = documents.some(({ isMentioned }) => !isMentioned);
  return hasOthers ? "Văn bản được nhắc đến và liên quan" : "Văn bản được nhắc đến";
}

const STEP_WORDS: Record<TimelineStep["kind"], { past: string; toCome: string }> = {
  issued: { past: "Ban hành", toCome: "Sẽ ban hành" },
  effective: { past: "Có hiệu lực", toCome: "Sẽ có hiệu lực" },
  amended: { past: "Được sửa đổi, bổ sung bởi", toCome: "Sẽ được sửa đổi, bổ sung bởi" },
  corrected: { past: "Được đính chính bởi", toCome: "Sẽ được đính chính bởi" },
  consolidated: { past: "Được hợp nhất trong", toCome: "Sẽ được hợp nhất trong" },
  suspended: { past: "Bị đình chỉ thi hành bởi", toCome: "Sẽ bị đình chỉ thi hành bởi" },
  repealed: { past: "Bị bãi bỏ bởi", toCome: "Sẽ bị bãi bỏ bởi" },
  replaced: { past: "Bị thay thế bởi", toCome: "Sẽ bị thay thế bởi" },
  expired: { past: "Hết hiệu lực", toCome: "Sẽ hết hiệu lực" },
};

/** What happened to a document, or is to happen: `Hết hiệu lực`, `Sẽ bị thay thế bởi`. */
export function stepWords({ kind, isPast }: Pick<TimelineStep, "kind" | "isPast">): string {
  return isPast ? STEP_WORDS[kind].past : STEP_WORDS[kind].toCome;
}

const RELATION_WORDS: Record<RelationKind, { to: string; from: string }> = {
  replaces: { to: "Thay thế", from: "Bị thay thế bởi" },
  repeals: { to: "Bãi bỏ", from: "Bị bãi bỏ bởi" },
  suspends: { to: "Đình chỉ thi hành", from: "Bị đình chỉ thi hành bởi" },
  amends: { to: "Sửa đổi, bổ sung", from: "Được sửa đổi, bổ sung bởi" },
  corrects: { to: "Đính chính", from: "Được đính chính bởi" },
  consolidates: { to: "Hợp nhất", from: "Được hợp nhất trong" },
  implements: { to: "Triển khai thực hiện", from: "Được triển khai thực hiện bởi" },
  basedOn: { to: "Căn cứ", from: "Là căn cứ ban hành" },
};

/** What a document that grew from another did to it: `Triển khai thực hiện bằng`, `Bị thay thế bởi`. */
export function grownWords(kind: RelationKind): string {
  return RELATION_WORDS[kind].from;
}

/** Documents that stand to this one in one way. */
interface ChainStep {
  words: string;
  documents: DocumentCard[];
}

/** What came before a document, and what came after it. */
export interface DocumentChain {
  before: ChainStep[];
  after: ChainStep[];
}

/**
 * How a document stands among others, in the order of time: what it rests on and what it replaced, and then
 * what changed, replaced or carried it out. Replacements are followed to their ends, so that a reader of an
 * old document finds the one that holds now.
 */
export function documentChain({
  relations,
  succession,
}: Pick<DocumentView, "relations" | "succession">): DocumentChain {
  const step = (kind: RelationKind, direction: "to" | "from"): ChainStep[] => {
    const documents = relations
      .filter((relation) => relation.kind === kind && relation.direction === direction)
      .map((relation) => relation.document);
    return documents.length > 0 ? [{ words: RELATION_WORDS[kind][direction], documents }] : [];
  };
  const further = (steps: DocumentCard[][], words: string): ChainStep[] =>
    steps.map((documents) => ({ words, documents }));
  return {
    before: [
      ...step("basedOn", "to"),
      ...step("implements", "to"),
      ...step("consolidates", "to"),
      ...step("corrects", "to"),
      ...step("amends", "to"),
      ...step("suspends", "to"),
      ...step("repeals", "to"),
      ...further(succession.earlier.slice(0, -1), "Trước đó nữa"),
      ...step("replaces", "to"),
    ],
    after: [
      ...step("corrects", "from"),
      ...step("amends", "from"),
      ...step("consolidates", "from"),
      ...step("suspends", "from"),
      ...step("repeals", "from"),
      ...step("replaces", "from"),
      ...further(succession.later.slice(1), "Rồi bị thay thế bởi"),
      ...step("implements", "from"),
      ...step("basedOn", "from"),
    ],
  };
}

/** After the name of a part, whose number must not run into the count: `Điều 5 trong 3 tin, bài`. */
export function citedInWords({ count }: Pick<CitedPart, "count">): string {
  return `trong ${count} tin, bài`;
}

/** `Điểm a khoản 2 Điều 5`. */
export function partWords({ article, clause, point }: Omit<CitedPart, "anchor" | "count">): string {
  const named = [
    point && `điểm ${point}`,
    clause && `khoản ${clause}`,
    article && `Điều ${article}`,
  ].filter(Boolean);
  const words = named.join(" ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
