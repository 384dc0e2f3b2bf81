import type { DocumentView, StubView } from "@bantin/content";
import { addresses, type EffectStatus, routes } from "@bantin/contract";
import { formatDate, toSlug } from "@bantin/vietnamese";
import { statusWord, typeWord } from "../../words/documents.ts";

export interface Fact {
  term: string;
  value: string;
  /** Where others like it are listed. */
  href?: string | undefined;
  /** What is said of the link where its value does not say where it leads. */
  linkName?: string | undefined;
}

type MaybeFact = readonly [term: string, value: string | null, href?: string | null];

/**
 * What Nghị định 42/2022/NĐ-CP asks a document's page to show, in the order of an official document's
 * head; the summary stands below the title. A field that is not known is left out, but for the effect status: there,
 * not known is an answer.
 *
 * @param effectStatus today's
 */
export function documentFacts(document: DocumentView, effectStatus: EffectStatus): Fact[] {
  const { signatory, type, field } = document;
  const signedBy = [signatory.title, signatory.name].filter((part) => part !== null).join(" ");
  const issuer = routes.document.match(document.address)?.issuer ?? "";
  const facetList = addresses.documentFacetList;
  const facts = knownFacts([
    ["Loại văn bản", typeWord(type), facetList("loai", type)],
    ["Số, ký hiệu", document.symbol ?? document.number],
    ["Cơ quan ban hành", document.issuer.name, facetList("co-quan", issuer)],
    ["Nhiệm kỳ", document.term && `Khóa ${document.term}`],
    ["Ngày ban hành", dayWords(document.issueDate)],
    ["Ngày có hiệu lực", dayWords(document.effectDate)],
    ["Ngày hết hiệu lực", dayWords(document.expiryDate)],
    ["Tình trạng hiệu lực", statusWord(effectStatus)],
    ["Người ký", signedBy],
    ["Lĩnh vực", field, field && toSlug(field) && facetList("linh-vuc", toSlug(field))],
  ]);
  return facts.map(({ term, value, href }) => ({
    term,
    value,
    href,
    linkName: href && `Văn bản cùng ${term.toLowerCase()}: ${value}`,
  }));
}

/** What articles tell of a document that is not held. */
export function stubFacts(stub: StubView): Fact[] {
  return knownFacts([
    ["Loại văn bản", typeWord(stub.type)],
    ["Số, ký hiệu", stub.symbol ?? stub.number],
    ["Cơ quan ban hành", stub.issuerName],
    ["Ngày ban hành (theo tin, bài)", dayWords(stub.citedDate)],
  ]);
}

/** The facts that have a value. */
export function knownFacts(facts: readonly MaybeFact[]): Fact[] {
  return facts.flatMap(([term, value, href]) =>
    value ? [{ term, value, href: href || undefined }] : [],
  );
}

/** What became of the body that issued the document; null while it exists. */
export function issuerEnd({ name, validTo, successorName }: DocumentView["issuer"]): string | null {
  if (!validTo) return null;
  const end = `${name} đã kết thúc hoạt động ngày ${formatDate(validTo)}`;
  return successorName ? `${end}; cơ quan kế thừa: ${successorName}.` : `${end}.`;
}

function dayWords(day: string | null): string | null {
  return day && formatDate(day);
}
