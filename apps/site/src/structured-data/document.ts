import type { DocumentCard, DocumentView, RelatedDocument, StubCard } from "@bantin/content";
import type { EffectStatus, RelationKind } from "@bantin/contract";
import { documentName, typeWord } from "../words/documents.ts";
import type { Thing } from "./json-ld.ts";

/** Types that are law where a body of the State issued them (Luật 64/2025/QH15, Điều 4; sắc lệnh before it). */
const TYPES_OF_LAW = new Set(
  [
    "hien-phap bo-luat luat phap-lenh lenh sac-lenh nghi-quyet nghi-quyet-lien-tich nghi-dinh",
    "quyet-dinh thong-tu thong-tu-lien-tich",
  ]
    .join(" ")
    .split(" "),
);

const FORCE: Record<EffectStatus, string | null> = {
  unknown: null,
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
export function documentReference(document: Identified, site: URL): Thing {
  const name = documentName(document);
  const issuer: Thing = { "@type": "Organization", name: document.issuerName };
  const url = new URL(document.address, site).href;
  if (!isLaw(document)) {
    const { symbol: identifier } = document;
    return {
      "@type": "CreativeWork",
      name,
      identifier,
      genre: typeWord(document.type),
      creator: issuer,
      url,
    };
  }
  return {
    "@type": "Legislation",
    name,
    legislationIdentifier: document.symbol,
    legislationType: typeWord(document.type),
    legislationPassedBy: issuer,
    url,
  };
}

/** The document that a page is about: `Legislation` where it is law, else a work with the same facts. */
export function documentThing(document: DocumentView, site: URL): Thing {
  const related = (kind: RelationKind) =>
    document.relations
      .filter((relation) => relation.kind === kind && relation.direction === "to")
      .map((relation: RelatedDocument) => documentReference(relation.document, site));
  const common = {
    ...documentReference(document, site),
    abstract: document.summary,
    alternateName: document.aliases,
    about: document.field,
    inLanguage: "vi",
    isBasedOn: related("basedOn"),
    encoding: document.files.map(({ title, href, mimeType, filesize }) => ({
      ...{ "@type": "MediaObject", name: title, encodingFormat: mimeType },
      ...{ contentUrl: new URL(encodeURI(href), site).href, contentSize: `${filesize} B` },
    })),
  };
  if (!isLaw(document)) return { ...common, dateCreated: document.issueDate };
  return {
    ...common,
    legislationDate: document.issueDate,
    legislationDateOfApplicability: document.effectDate,
    legislationLegalForce: FORCE[document.effectStatus],
    legislationRepeals: related("replaces"),
    legislationAmends: related("amends"),
    legislationEnsuresImplementationOf: related("implements"),
  };
}

function isLaw({ family, type }: Pick<DocumentCard, "family" | "type">): boolean {
  return family === "state" && TYPES_OF_LAW.has(type);
}
