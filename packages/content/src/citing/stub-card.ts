import { issuerFamily } from "@bantin/citations";
import type { StubCard } from "../views.ts";
import type { ResolvedMention } from "./citation-index.ts";
import { nationalBody } from "./national-codes.ts";
import { codeOf, type StubPlace } from "./stub-place.ts";

/**
 * What is known of a document that is not held, from those who mention it. Where they differ the first
 * holds.
 */
export function stubCard(place: StubPlace, mentions: readonly ResolvedMention[]): StubCard {
  const citations = mentions.map(({ citation }) => citation);
  const first = <Value>(values: (Value | null)[]) => values.find((value) => value !== null) ?? null;
  const code = first(citations.map(codeOf)) ?? "";
  const name = first(citations.map(({ issuer }) => issuer));
  return {
    address: place.address,
    type: place.params.type,
    number: first(citations.map(({ number }) => number)) ?? place.params.number,
    symbol: first(citations.map(({ symbol }) => symbol)),
    issuerName: place.issuer?.name ?? name ?? nationalBody(code) ?? code,
    family: place.issuer?.family ?? issuerFamily(code) ?? "state",
  };
}
