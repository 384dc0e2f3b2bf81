import type { Tokens } from "../reading/tokens.ts";
import { issuerFamily } from "../symbols/issuer-codes.ts";
import { detailsAt } from "./details.ts";
import { type Item, itemAt } from "./item.ts";
import type { Mention } from "./mention.ts";

const OPENERS = new Set(["(", "[", '"', ",", ";"]);

/** A whole symbol with no type's word before it: `(số 12-KL/TW)`. The code tells the type. */
export function bareSymbolAt(tokens: Tokens, index: number): Mention | null {
  const from = startOfNumber(tokens, index);
  if (from === index && tokens.isTight(index) && !OPENERS.has(tokens.key(index - 1))) return null;
  const item = itemAt(tokens, from, null);
  if (!item || !isKnownSymbol(item)) return null;
  const details = detailsAt(tokens, item.next);
  return { from, to: details.next, kind: "numbered", word: null, item, details };
}

/** `số` and `số:` before a number belong to it. */
function startOfNumber(tokens: Tokens, index: number): number {
  if (tokens.is(index - 1, "số")) return index - 1;
  return tokens.is(index - 1, ":") && tokens.is(index - 2, "số") ? index - 2 : index;
}

/** Alone, a symbol must be of a type and a body that we know; `QCVN 02:2019/BNNPTNT` has no such form. */
function isKnownSymbol({ symbol }: Item): boolean {
  if (!symbol || issuerFamily(symbol.issuerCode) === null) return false;
  return symbol.typeCode !== null || symbol.year !== null || symbol.unit !== null;
}
