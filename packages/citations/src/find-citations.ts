import { linkAntecedents } from "./antecedents.ts";
import type { Citation } from "./citation.ts";
import { declaresAlias } from "./grammar/alias.ts";
import type { Mention } from "./grammar/mention.ts";
import { mentionsIn } from "./grammar/mentions.ts";
import { type ReadableText, readable } from "./reading/readable-text.ts";
import { tokenize } from "./reading/tokenize.ts";
import type { Tokens } from "./reading/tokens.ts";
import { statement } from "./statement.ts";

/**
 * Every citation of an official document in Vietnamese prose, in order, spans not overlapping.
 *
 * Offsets are into the text as given, whatever its Unicode form. Takes time linear in the text's length.
 */
export function findCitations(text: string): Citation[] {
  return scan(text).citations;
}

/** {@link findCitations}, with the work it took in tokens read, for tests of its growth. */
export function scan(text: string): { citations: Citation[]; reads: number } {
  const source = readable(text);
  const tokens = tokenize(source.text);
  const mentions = mentionsIn(tokens);
  const citations = linkAntecedents(withSpans(text, source, tokens, mentions), (index) =>
    declaresAlias(tokens, mentions[index]?.from ?? 0),
  );
  return { citations, reads: tokens.reads };
}

function withSpans(
  text: string,
  source: ReadableText,
  tokens: Tokens,
  mentions: readonly Mention[],
): Citation[] {
  let previous: Citation | null = null;
  let position = 0;
  return mentions.map((mention) => {
    if (tokens.hasBreakBetween(position, mention.from)) previous = null;
    position = mention.to;
    const start = source.startAt(tokens.start(mention.from));
    const end = source.endAt(tokens.end(mention.to - 1));
    const citation: Citation = {
      start,
      end,
      surface: text.slice(start, end),
      ...statement(mention, previous),
      refersTo: null,
    };
    previous = citation;
    return citation;
  });
}
