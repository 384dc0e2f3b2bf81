import { toIsoDate } from "@bantin/vietnamese";
import type { ParsedCitation } from "./grammar/details.ts";
import type { Relation } from "./grammar/relations.ts";
import type { Pinpoint } from "./pinpoint.ts";
import { type Confidence, confidenceOf, type Reason } from "./reason.ts";
import type { DocumentSymbol } from "./symbols/parse-symbol.ts";

/** One place in a text that names an official document. */
export interface Citation {
  /** Offset of its first character in the text as given. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** `text.slice(start, end)`. */
  surface: string;
  /**
   * `party` and `state` carry a whole symbol; `short` only a number (`Nghị quyết 06`); `named` neither
   * (`Nghị quyết Trung ương 4 khóa XII`, `Luật Đất đai`).
   */
  kind: "party" | "state" | "short" | "named";
  /** Canonical word of the type, from the word in the text where there is one. */
  type: string;
  /** Zero-padded to two digits: `06`, `30a`, `66.25`. */
  number: string | null;
  /** Normalised and mended: `06-NQ/TU`. Null for short and named. */
  symbol: string | null;
  /**
   * What a named one is called, in one spelling and without its year, its date or what list it stands in: `Luật
   * Đất đai`, `Bộ luật Hình sự` (for BLHS too), `Nghị quyết Trung ương 4 khóa XII`. Null for all others.
   */
  name: string | null;
  /** From the symbol, else stated, else from the date. */
  year: number | null;
  /** As named in the text, its spelling normalised: `Tỉnh ủy`, `HĐND tỉnh`. */
  issuer: string | null;
  issuerCode: string | null;
  /**
   * The body that the sentence says passed or issued it, where the citation names none itself: `HĐND xã thông qua
   * Nghị quyết số 905/NQ-HĐND`. It stands outside of the span.
   */
  actor: string | null;
  /** ISO, `YYYY-MM-DD`; of a law its adoption. */
  date: string | null;
  /** Roman numeral of the term or congress, `XIII`; its years, `2020-2025`, where only they are given. */
  term: string | null;
  /** The parts of the document that the words before it point at (`khoản 2 Điều 5 Nghị định …`); empty for the whole. */
  pinpoints: readonly Pinpoint[];
  /** What the words beside it say is done to its document, or by it: `thay thế`, `bị bãi bỏ`, `sửa đổi bởi`. */
  relation: Relation | null;
  /** Index, among the citations of this text, of the one that a short form stands for. */
  refersTo: number | null;
  /** What it was recognised by. */
  reason: Reason;
  /** How far the reason is to be believed. An editor need be asked only about `doubtful` ones. */
  confidence: Confidence;
}

/** What a citation says, apart from where it stands. */
type Statement = Omit<Citation, "start" | "end" | "surface" | "actor" | "pinpoints" | "refersTo">;

/** What a parsed citation says of its document. The citation before it helps where a code alone serves two types. */
export function statement(
  parsed: ParsedCitation,
  previous: Pick<Citation, "type"> | null,
): Statement {
  const { item, details } = parsed;
  const symbol = item?.symbol ?? null;
  return {
    kind: parsed.kind === "named" ? "named" : (symbol?.family ?? "short"),
    type: parsed.word ?? typeOf(symbol, previous?.type ?? null),
    number: item?.numeral.number ?? null,
    symbol: symbol?.text ?? null,
    name: parsed.name,
    year: symbol?.year ?? item?.year ?? details.date?.year ?? null,
    issuer: details.issuer?.name ?? null,
    issuerCode: symbol?.issuerCode ?? details.issuer?.code ?? null,
    date: dateOf(parsed, symbol),
    term: details.term,
    relation: parsed.relation ?? null,
    reason: parsed.reason,
    confidence: confidenceOf(parsed.reason),
  };
}

/** `số 37-QĐ/TW, … số 41-QĐ/TW`: the type named last is the likelier of two. */
function typeOf(symbol: DocumentSymbol | null, previous: string | null): string {
  const types = symbol?.types ?? [];
  if (previous !== null && types.includes(previous)) return previous;
  return types[0] ?? "Văn bản";
}

/** A day without a year is of the year in the symbol, for documents bear the year of their signing. */
function dateOf({ item, details }: ParsedCitation, symbol: DocumentSymbol | null): string | null {
  if (!details.date) return null;
  const { date, dayMonth } = details.date;
  const year = symbol?.year ?? item?.year ?? null;
  return date ?? (dayMonth && year !== null ? toIsoDate({ ...dayMonth, year }) : null);
}
