export type { Citation } from "./citation.ts";
export { findCitations } from "./find-citations.ts";
export type { Level, SiteBodies } from "./resolving/bodies.ts";
export { nameInCitations } from "./resolving/name-in-citations.ts";
export {
  type Anchor,
  anchorsOf,
  type MatchedOverrides,
  matchOverrides,
  type Override,
} from "./resolving/overrides.ts";
export { buildRegistry, type Registry, type RegistryDocument } from "./resolving/registry.ts";
export { type ResolveContext, resolveCitations } from "./resolving/resolve.ts";
export { type LocalIssuer, siteBodies } from "./resolving/site-bodies.ts";
export type { MissingDocument, Verdict } from "./resolving/verdict.ts";
export {
  type DocumentIdentity,
  documentKey,
  normalizeTerm,
} from "./symbols/document-key.ts";
export {
  type CodeMatch,
  DOCUMENT_TYPES,
  type DocumentType,
  typeBySlug,
  typeByWord,
  typesByCode,
} from "./symbols/document-types.ts";
export type { Family } from "./symbols/family.ts";
export { formatSymbol, type SymbolFields, symbolForm } from "./symbols/format-symbol.ts";
export {
  canonicalIssuerCode,
  issuerFamily,
  type Numbering,
  numberingOf,
} from "./symbols/issuer-codes.ts";
export { normalizeNumber } from "./symbols/number.ts";
export { type ParseSymbolOptions, parseSymbol } from "./symbols/parse-symbol.ts";
export type { DocumentSymbol, SymbolProblem, SymbolResult } from "./symbols/symbol-from-parts.ts";
