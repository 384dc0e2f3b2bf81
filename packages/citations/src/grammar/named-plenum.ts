import { ordinalAt } from "../lexicon/ordinals.ts";
import type { Found } from "../lexicon/phrases.ts";
import type { Tokens } from "../reading/tokens.ts";
import { issuerAt, type NamedIssuer, ordinalAfterTimes } from "./issuer.ts";
import type { Mentions } from "./list.ts";
import { noDetails } from "./mention.ts";
import { withFurtherTerms } from "./named-congress.ts";
import { numberedTerm } from "./term.ts";

/**
 * What plenums resolved: `Nghị quyết Trung ương 4 khóa XII`, `Nghị quyết Hội nghị lần thứ tư Ban Chấp hành
 * Trung ương Đảng khóa XI`, `Kết luận Hội nghị Trung ương 5 (khóa XII)`.
 */
export function plenumResolutionAt(
  tokens: Tokens,
  index: number,
  afterHead: number,
  word: string,
): Mentions | null {
  const at = tokens.is(afterHead, "của") ? afterHead + 1 : afterHead;
  const plenum = plenumAt(tokens, at);
  if (!plenum) return null;
  const term = termAfter(tokens, plenum.next);
  if (term) return withFurtherTerms(tokens, word, index, term);
  const details = noDetails(plenum.next);
  const mention = {
    from: index,
    to: plenum.next,
    kind: "named" as const,
    word,
    item: null,
    details,
  };
  return { mentions: [mention], next: plenum.next };
}

/** `Trung ương 4`, `Hội nghị Trung ương 4`, `Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng`. */
function plenumAt(tokens: Tokens, index: number): { next: number } | null {
  const meeting = issuerAt(tokens, index, false);
  if (!meeting) return null;
  if (meeting.name.startsWith("Hội nghị")) return meeting;
  return meeting.code === "TW" ? numberOfPlenum(tokens, meeting) : null;
}

function numberOfPlenum(tokens: Tokens, body: NamedIssuer): Found<number> | null {
  if (!body.name.includes("Trung ương")) return null;
  const found = ordinalAfterTimes(tokens, body.next) ?? ordinalAt(tokens, body.next);
  // `Nghị quyết Trung ương năm 2021`: here `năm` is a year and not a five.
  return found && !tokens.isNumber(found.next) ? found : null;
}

/** The term after a comma, in brackets, or by itself. */
function termAfter(tokens: Tokens, index: number): Found<string> | null {
  if (tokens.is(index, ",")) return numberedTerm(tokens, index + 1);
  if (!tokens.is(index, "(")) return numberedTerm(tokens, index);
  const inside = numberedTerm(tokens, index + 1);
  if (!inside) return null;
  return tokens.is(inside.next, ")") ? { ...inside, next: inside.next + 1 } : inside;
}
