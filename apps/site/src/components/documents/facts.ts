import type { DocumentView, StubView } from "@bantin/content";
import { formatDate } from "@bantin/vietnamese";
import { statusWord, typeWord } from "../../words/documents.ts";

export interface Fact {
  term: string;
  value: string;
}

/**
 * What Nghị định 42/2022/NĐ-CP asks a document's page to show, in the order of an official document's
 * head. A field that is not known is left out, but for the effect status: there, not known is an answer.
 */
export function documentFacts(document: DocumentView): Fact[] {
  const { signatory } = document;
  const signedBy = [signatory.title, signatory.name].filter((part) => part !== null).join(" ");
  const facts: [term: string, value: string | null][] = [
    ["Loại văn bản", typeWord(document.type)],
    ["Số, ký hiệu", document.symbol ?? document.number],
    ["Cơ quan ban hành", document.issuer.name],
    ["Nhiệm kỳ", document.term && `Khóa ${document.term}`],
    ["Ngày ban hành", dayWords(document.issueDate)],
    ["Ngày có hiệu lực", dayWords(document.effectDate)],
    ["Ngày hết hiệu lực", dayWords(document.expiryDate)],
    ["Tình trạng hiệu lực", statusWord(document.effectStatus)],
    ["Người ký", signedBy],
    ["Lĩnh vực", document.field],
    ["Trích yếu", document.summary],
  ];
  return knownFacts(facts);
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
export function knownFacts(
  facts: readonly (readonly [term: string, value: string | null])[],
): Fact[] {
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
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
