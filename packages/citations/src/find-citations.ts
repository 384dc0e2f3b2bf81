import { actorBefore } from "./actors.ts";
import { linkAntecedents } from "./antecedents.ts";
import type { Citation } from "./citation.ts";
import { statement } from "./citation.ts";
import type { ParsedCitation } from "./grammar/details.ts";
import { declaresAlias, parseCitations } from "./grammar/parse-citations.ts";
import type { ParsedPinpoint } from "./grammar/pinpoints.ts";
import { type Lexicon, STANDARD_LEXICON } from "./lexicon/lexicon.ts";
import type { Pinpoint } from "./pinpoint.ts";
import { type ReadableText, readable } from "./reading/readable-text.ts";
import { tokenize } from "./reading/tokenize.ts";
import type { Tokens } from "./reading/tokens.ts";

/**
 * Every citation of an official document in Vietnamese prose, in order, spans not overlapping.
 *
 * Offsets are into the text as given, whatever its Unicode form. Takes time linear in the text's length.
 *
 * @param lexicon words beside ours, made once with `extendLexicon`
 */
export function findCitations(text: string, lexicon?: Lexicon): Citation[] {
  return scan(text, lexicon).citations;
}

/** {@link findCitations}, with the work it took in tokens read, for tests of its growth. */
export function scan(
  text: string,
  lexicon = STANDARD_LEXICON,
): { citations: Citation[]; reads: number } {
  const source = readable(text);
  const tokens = tokenize(source.text, lexicon);
  const parsed = parseCitations(tokens);
  const citations = linkAntecedents(withSpans(text, source, tokens, parsed), (index) =>
    declaresAlias(tokens, parsed[index]?.from ?? 0),
  );
  return { citations, reads: tokens.reads };
}

function withSpans(
  text: string,
  source: ReadableText,
  tokens: Tokens,
  parsed: readonly ParsedCitation[],
): Citation[] {
  let previous: Citation | null = null;
  let position = 0;
  return parsed.map((one) => {
    if (tokens.hasBreakBetween(position, one.from)) previous = null;
    position = one.to;
    const start = source.startAt(tokens.start(one.from));
    const end = source.endAt(tokens.end(one.to - 1));
    const said = statement(one, previous);
    const isActorAsked = said.symbol !== null && said.issuer === null;
    const citation: Citation = {
      start,
      end,
      surface: text.slice(start, end),
      ...said,
      actor: isActorAsked ? actorBefore(text, start, said.issuerCode) : null,
      pinpoints: one.pinpoints ? withOffsets(one.pinpoints, source, tokens) : NO_PINPOINTS,
      refersTo: null,
    };
    previous = citation;
    return citation;
  });
}

const NO_PINPOINTS: readonly Pinpoint[] = [];

function withOffsets(
  parts: readonly ParsedPinpoint[],
  source: ReadableText,
  tokens: Tokens,
): Pinpoint[] {
  return parts.map(({ from, to, ...part }) => ({
    ...part,
    start: source.startAt(tokens.start(from)),
    end: source.endAt(tokens.end(to - 1)),
  }));
}
