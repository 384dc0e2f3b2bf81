import type { DocumentCard, DocumentView, FileView, StubCard } from "@bantin/content";
import type { EffectStatus, RelationKind } from "@bantin/contract";
import type {
  CreativeWork,
  CreativeWorkLeaf,
  LegalForceStatus,
  Legislation,
  LegislationLeaf,
  MediaObject,
} from "schema-dts";
import { documentName, typeWord } from "../words/documents.ts";

/** Types that are law where a body of the State issued them (Luật 64/2025/QH15, Điều 4; sắc lệnh before it). */
const TYPES_OF_LAW = new Set(
  [
    "hien-phap bo-luat luat phap-lenh lenh sac-lenh nghi-quyet nghi-quyet-lien-tich nghi-dinh",
    "quyet-dinh thong-tu thong-tu-lien-tich",
  ]
    .join(" ")
    .split(" "),
);

const FORCE: Record<EffectStatus, LegalForceStatus | undefined> = {
  unknown: undefined,
  notYetInForce: "https://schema.org/NotInForce",
  inForce: "https://schema.org/InForce",
  partlyExpired: "https://schema.org/PartiallyInForce",
  suspended: "https://schema.org/NotInForce",
  expired: "https://schema.org/NotInForce",
};

type Identified = Pick<
  StubCard,
  "address" | "type" | "number" | "symbol" | "issuerName" | "family"
>;

/** A document in passing: what it is called, who issued it, where to read about it. */
export function documentReference(document: Identified, site: URL): Legislation | CreativeWork {
  return isLaw(document) ? lawReference(document, site) : workReference(document, site);
}

function lawReference(document: Identified, site: URL): LegislationLeaf {
  return {
    "@type": "Legislation",
    name: documentName(document),
    legislationIdentifier: document.symbol ?? undefined,
    legislationType: typeWord(document.type),
    legislationPassedBy: { "@type": "Organization", name: document.issuerName },
    url: new URL(document.address, site).href,
  };
}

function workReference(document: Identified, site: URL): CreativeWorkLeaf {
  return {
    "@type": "CreativeWork",
    name: documentName(document),
    identifier: document.symbol ?? undefined,
    genre: typeWord(document.type),
    creator: { "@type": "Organization", name: document.issuerName },
    url: new URL(document.address, site).href,
  };
}

/**
 * The document that a page is about: `Legislation` where it is law, else a work with the same facts.
 *
 * @param effectStatus that of the day, which may be another than the newsroom noted
 */
export function documentThing(
  document: DocumentView,
  effectStatus: EffectStatus,
  site: URL,
): Legislation | CreativeWork {
  const common = {
    abstract: document.summary,
    alternateName: document.aliases,
    about: document.field ? { "@type": "Thing" as const, name: document.field } : undefined,
    inLanguage: "vi",
    isBasedOn: basesOf(document).map((base) => documentReference(base, site)),
    encoding: document.files.map((file) => fileThing(file, site)),
  };
  if (!isLaw(document)) {
    const dateCreated = document.issueDate ?? undefined;
    return { ...workReference(document, site), ...common, dateCreated };
  }
  // Only what is law can be repealed, amended or carried out in the sense of these properties.
  const laws = (kind: RelationKind) =>
    relatedBy(document, kind)
      .filter(isLaw)
      .map((law) => lawReference(law, site));
  return {
    ...lawReference(document, site),
    ...common,
    legislationDate: document.issueDate ?? undefined,
    legislationDateOfApplicability: document.effectDate ?? undefined,
    legislationLegalForce: FORCE[effectStatus],
    legislationRepeals: [...laws("replaces"), ...laws("repeals")],
    legislationAmends: laws("amends"),
    legislationCorrects: laws("corrects"),
    legislationConsolidates: laws("consolidates"),
    legislationEnsuresImplementationOf: laws("implements"),
  };
}

function relatedBy({ relations }: DocumentView, kind: RelationKind): DocumentCard[] {
  return relations
    .filter((relation) => relation.kind === kind && relation.direction === "to")
    .map((relation) => relation.document);
}

/** What a document names as its grounds, and what it carries out and is no law. */
function basesOf(document: DocumentView): DocumentCard[] {
  const carriedOut = relatedBy(document, "implements");
  const others = isLaw(document) ? carriedOut.filter((other) => !isLaw(other)) : carriedOut;
  return [...relatedBy(document, "basedOn"), ...others];
}

function fileThing({ title, href, mimeType, filesize }: FileView, site: URL): MediaObject {
  return {
    "@type": "MediaObject",
    name: title,
    encodingFormat: mimeType,
    contentUrl: new URL(encodeURI(href), site).href,
    contentSize: `${filesize} B`,
  };
}

function isLaw({ family, type }: Pick<DocumentCard, "family" | "type">): boolean {
  return family === "state" && TYPES_OF_LAW.has(type);
}
