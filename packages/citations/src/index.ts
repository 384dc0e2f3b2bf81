export type { Citation } from "./citation.ts";
export { findCitations } from "./find-citations.ts";
export { RELATION_VERBS, type Relation, type RelationVerb } from "./grammar/relations.ts";
export { extendLexicon, type Lexicon, type LexiconAdditions } from "./lexicon/lexicon.ts";
export { type Pinpoint, pinpointAnchor } from "./pinpoint.ts";
export { type Confidence, confidenceOf, REASONS, type Reason } from "./reason.ts";
export { type Level, nameInCitations } from "./resolving/body-names.ts";
export { dayThatDecides, groundsOf } from "./resolving/grounds.ts";
export type { IssuingBodies, IssuingBody } from "./resolving/issuing-bodies.ts";
export { type Anchor, anchorsOf, matchOverrides, type Override } from "./resolving/overrides.ts";
export { buildRegistry, type Registry, type RegistryDocument } from "./resolving/registry.ts";
export {
  type MissingDocument,
  type ResolveContext,
  resolveCitations,
  type Verdict,
} from "./resolving/resolve.ts";
export { documentKey, normalizeTerm } from "./symbols/document-key.ts";
export {
  DOCUMENT_TYPES,
  type DocumentType,
  typeBySlug,
  typeByWord,
} from "./symbols/document-types.ts";
export { formatSymbol, normalizeNumber, symbolForm } from "./symbols/format-symbol.ts";
export {
  canonicalIssuerCode,
  type Family,
  issuerFamily,
  numberingOf,
} from "./symbols/issuer-codes.ts";
export { type DocumentSymbol, parseSymbol, type SymbolProblem } from "./symbols/parse-symbol.ts";
