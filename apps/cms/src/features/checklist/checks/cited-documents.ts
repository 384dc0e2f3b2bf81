import {
  type Citation,
  DOCUMENT_TYPES,
  findCitations,
  parseSymbol,
  type Verdict,
} from "@bantin/citations";
import { formatDate } from "@bantin/vietnamese";
import { type Bilingual, bilingual } from "../../../text/bilingual.ts";
import type { HeldDocument } from "../../citations/api.ts";
import { overridesOf } from "../../citations/overrides.ts";
import { type Holdings, resolveMentions } from "../../citations/resolve-mentions.ts";
import { type CheckedContent, placeInText } from "../content.ts";
import type { CheckContext } from "../context.ts";
import { type Finding, MOST_MATCHES, textFinding } from "../finding.ts";

/**
 * So many mentions from the beginning are looked at: the longest article has some hundred, and of ten thousand each
 * costs a look at what is near it, while everybody else waits.
 */
const MOST_MENTIONS = 1_000;

/**
 * Where a text says another date, year, number or type than the held document, by the verdicts of which readers are
 * told too.
 */
export function contradictions(content: CheckedContent, { holdings }: CheckContext): Finding[] {
  if (content.collection === "resolutions") return [];
  const { day, text } = content;
  const citations = findCitations(text).slice(0, MOST_MENTIONS);
  const overrides = overridesOf(content.overrides).filter((override) => override !== null);
  const verdicts = resolveMentions(citations, holdings, { articleDate: day, overrides, text });
  const said = citations.flatMap((citation, index) => {
    const verdict = verdicts[index];
    const words = verdict && contradiction(citation, verdict, holdings);
    return words ? [{ citation, words }] : [];
  });
  return said.slice(0, MOST_MATCHES).map(({ citation: { start, end }, words }) => {
    const { passage, range } = placeInText(content, start, end);
    return textFinding("citedDocument", passage, range, words);
  });
}

function contradiction(citation: Citation, verdict: Verdict, holdings: Holdings): Bilingual | null {
  switch (verdict.kind) {
    case "dateDiffers": {
      const { citedDate, issueDate } = verdict;
      return otherDate(nameOf(verdict.document.id, holdings), citedDate, issueDate);
    }
    case "ambiguous": {
      const [only, ...others] = verdict.candidates;
      const year = Number(only?.issueDate?.slice(0, 4));
      if (!only || others.length > 0 || citation.year === null || citation.date !== null)
        return null;
      // Farther away, the document of that number in another term is meant, which is not held.
      if (Math.abs(year - citation.year) !== 1) return null;
      return otherYear(nameOf(only.id, holdings), citation.year, year);
    }
    case "linked":
      return otherForm(citation, holdings.byId(verdict.document.id)?.symbol ?? null);
    case "missing": {
      const other = documentMeant(citation, verdict.document.issuerId, holdings);
      return other && otherDocument(citation, other);
    }
    default:
      return null;
  }
}

function nameOf(id: string, { byId }: Holdings): string {
  const held = byId(id);
  return held ? `${held.name} của ${held.issuerName}` : id;
}

function otherDate(name: string, cited: string, held: string): Bilingual {
  return bilingual(
    `Bài ghi ngày ${formatDate(cited)}, còn ${name} đề ngày ${formatDate(held)}. Hãy xem lại ngày nào đúng.`,
    `The text says ${formatDate(cited)}, the document ${formatDate(held)} (${name}). See which is right.`,
  );
}

function otherYear(name: string, cited: number, held: number): Bilingual {
  return bilingual(
    `Bài ghi năm ${cited}, còn ${name} ban hành năm ${held}. Hãy xem lại năm nào đúng.`,
    `The text says ${cited}, the document is of ${held} (${name}). See which is right.`,
  );
}

/** A symbol in the form of the other family, or in small letters: the recogniser understands it, readers copy it. */
function otherForm({ surface }: Citation, symbol: string | null): Bilingual | null {
  const written = SYMBOL.exec(surface)?.[0];
  if (!written || symbol === null) return null;
  const parsed = parseSymbol(written);
  const isMended = parsed.ok && parsed.symbol.text === symbol;
  const number = /^0*/;
  if (!isMended || written.replace(number, "") === symbol.replace(number, "")) return null;
  return bilingual(
    `Số ký hiệu viết là “${written}”; đúng dạng là “${symbol}”.`,
    `The symbol is written “${written}”; its form is “${symbol}”.`,
  );
}

const SYMBOL = /\d+[a-zđ]?(?:\/\d{4})?[-/]\p{L}+(?:[-/&]\p{L}+)+/u;

/** The one held document that differs from the citation in its type, or in a digit of the number on the same day. */
function documentMeant(
  citation: Citation,
  issuerId: string | null,
  holdings: Holdings,
): HeldDocument | null {
  const { number, symbol } = citation;
  if (number === null || symbol === null || issuerId === null) return null;
  const [own, ...types] = [
    citation.type,
    ...DOCUMENT_TYPES.map(({ word }) => word).filter((word) => word !== citation.type),
  ];
  const held = (type: string, digits: string) =>
    holdings.all
      .byNumber(type, digits)
      .filter((document) => document.issuerId === issuerId)
      .flatMap(({ id }) => holdings.byId(id) ?? []);
  const ofOtherType = types
    .flatMap((type) => held(type, number))
    .filter((one) => one.symbol === symbol);
  const sameDay = nearNumbers(number)
    .flatMap((digits) => held(own ?? "", digits))
    .filter(({ issueDate }) => citation.date !== null && issueDate === citation.date);
  const [only, ...others] = [...ofOtherType, ...sameDay];
  return only && others.length === 0 ? only : null;
}

/**
 * Numbers that a hand makes of one: two digits changed places, one is missing or too many. Not another digit in a
 * place: a council passes 49, 50 and 51 on one day.
 */
function nearNumbers(number: string): string[] {
  const digits = number.replace(/^0+/, "");
  if (!/^\d{2,4}$/.test(digits) && !/^\d$/.test(digits)) return [];
  const near = new Set<string>();
  for (let at = 0; at < digits.length; at += 1) {
    near.add(digits.slice(0, at) + digits.slice(at + 1));
    near.add(
      digits.slice(0, at) + (digits[at + 1] ?? "") + (digits[at] ?? "") + digits.slice(at + 2),
    );
  }
  for (let at = 0; at <= digits.length; at += 1) {
    for (const digit of "0123456789") near.add(digits.slice(0, at) + digit + digits.slice(at));
  }
  near.delete(digits);
  return [...new Set([...near].map((one) => one.replace(/^0+/, "").padStart(2, "0")))].filter(
    (one) => one !== "00" && one !== number,
  );
}

function otherDocument(
  citation: Citation,
  { issueDate, issuerName, name }: HeldDocument,
): Bilingual {
  const dated = issueDate ? ` ngày ${formatDate(issueDate)}` : "";
  return bilingual(
    `Chưa có văn bản “${citation.type} số ${citation.symbol}” trong hệ thống, mà có ${name}${dated} của ${issuerName}. Hãy xem lại số ký hiệu và loại văn bản.`,
    `“${citation.symbol}” is not held as ${citation.type}, but ${name} of ${issuerName} is. See whether it is meant.`,
  );
}
