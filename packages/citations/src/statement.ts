import { toIsoDate } from "@bantin/vietnamese";
import type { Citation } from "./citation.ts";
import type { Mention } from "./grammar/mention.ts";
import type { DocumentSymbol } from "./symbols/symbol-from-parts.ts";

/** What a citation says, apart from where it stands. */
export type Statement = Omit<Citation, "start" | "end" | "surface" | "refersTo">;

/** What a mention says of its document. The mention before it helps where a code alone serves two types. */
export function statement(mention: Mention, previous: Pick<Citation, "type"> | null): Statement {
  const { item, details } = mention;
  const symbol = item?.symbol ?? null;
  return {
    kind: mention.kind === "named" ? "named" : (symbol?.family ?? "short"),
    type: mention.word ?? typeOf(symbol, previous?.type ?? null),
    number: item?.numeral.number ?? null,
    symbol: symbol?.text ?? null,
    year: symbol?.year ?? item?.year ?? details.date?.year ?? null,
    issuer: details.issuer?.name ?? null,
    issuerCode: symbol?.issuerCode ?? details.issuer?.code ?? null,
    date: dateOf(mention, symbol),
    term: details.term,
  };
}

/** `số 37-QĐ/TW, … số 41-QĐ/TW`: the type named last is the likelier of two. */
function typeOf(symbol: DocumentSymbol | null, previous: string | null): string {
  const types = symbol?.types ?? [];
  if (previous !== null && types.includes(previous)) return previous;
  return types[0] ?? "Văn bản";
}

/** A day without a year is of the year in the symbol, for documents bear the year of their signing. */
function dateOf({ item, details }: Mention, symbol: DocumentSymbol | null): string | null {
  if (!details.date) return null;
  const { date, dayMonth } = details.date;
  const year = symbol?.year ?? item?.year ?? null;
  return date ?? (dayMonth && year !== null ? toIsoDate({ ...dayMonth, year }) : null);
}
