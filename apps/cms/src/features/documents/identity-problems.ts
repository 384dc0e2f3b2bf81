import { type Family, type SymbolProblem, symbolForm } from "@bantin/citations";
import { type Bilingual, bilingual } from "../../text/bilingual.ts";
import { isAssembly } from "./issuing-body.ts";

/** Why an official document cannot be told from others, and at which field of the form. */
export type IdentityProblem =
  | { field: "symbol"; reason: SymbolProblem }
  | { field: "number"; reason: "no-number" }
  | { field: "term"; reason: "bad-term" }
  | { field: "issuer"; reason: "issuer-differs"; inSymbol: string; chosen: string };

const WHAT_IS_WRONG: Record<SymbolProblem, Bilingual> = {
  empty: bilingual("ô đang trống", "it is empty"),
  "no-number": bilingual("thiếu số ở đầu", "the number at the start is missing"),
  "date-like": bilingual("đây là ngày tháng, không phải số ký hiệu", "this is a date"),
  "ratio-like": bilingual("đây là tỷ lệ, không phải số ký hiệu", "this is a ratio"),
  "bad-code": bilingual("có phần không phải số ký hiệu", "a part of it is no symbol"),
  "unknown-type": bilingual("không rõ loại văn bản", "the type of document is not known"),
  "no-issuer": bilingual("thiếu cơ quan ban hành", "the issuing body is missing"),
  "unknown-issuer": bilingual("không rõ cơ quan ban hành", "the issuing body is not known"),
};

/**
 * The problem in words for the editor's screen.
 *
 * @param issuer of whose family and code the right form is shown; both families' forms without one
 */
export function describeIdentityProblem(
  problem: IdentityProblem,
  issuer: { family: Family; code: string } | null,
): Bilingual {
  switch (problem.reason) {
    case "issuer-differs":
      return bilingual(
        `Số ký hiệu ghi cơ quan “${problem.inSymbol}”, nhưng cơ quan đã chọn có mã “${problem.chosen}”. Hãy chọn lại cơ quan hoặc sửa số ký hiệu.`,
        `The symbol names the body “${problem.inSymbol}”, but the body chosen has the code “${problem.chosen}”. Change one of them.`,
      );
    case "bad-term":
      return bilingual(
        "Khóa ghi bằng số La Mã. Hãy ghi như XV.",
        "The term is a Roman numeral. Write it as XV.",
      );
    default: {
      if (problem.field === "number") {
        return bilingual(
          "Số này không phải số của văn bản. Hãy ghi như 06 hoặc 30a.",
          "This is no number of a document. Write it as 06 or 30a.",
        );
      }
      const wrong = WHAT_IS_WRONG[problem.reason];
      const { vi, en } = rightForm(issuer);
      return bilingual(
        `Số ký hiệu chưa đúng: ${wrong.vi}. ${vi}`,
        `Not a symbol: ${wrong.en}. ${en}`,
      );
    }
  }
}

function rightForm(issuer: { family: Family; code: string } | null): Bilingual {
  if (issuer?.family === "party") {
    const party = symbolForm("party", { issuerCode: issuer.code });
    return bilingual(`Văn bản của Đảng ghi như ${party}.`, `Party documents look like ${party}.`);
  }
  if (issuer?.family === "state") {
    const [plain, withYear] = stateForms(issuer);
    return bilingual(
      `Văn bản của Nhà nước ghi như ${plain} hoặc ${withYear}.`,
      `State documents look like ${plain} or ${withYear}.`,
    );
  }
  const [party, state] = [symbolForm("party"), symbolForm("state")];
  return bilingual(
    `Văn bản của Đảng ghi như ${party}, của Nhà nước như ${state}.`,
    `Party documents look like ${party}, State ones like ${state}.`,
  );
}

/** Without and with the year in the symbol; the National Assembly's carry its term. */
function stateForms(issuer: { code: string }): [plain: string, withYear: string] {
  if (!isAssembly(issuer)) {
    const form = { issuerCode: issuer.code };
    return [symbolForm("state", form), symbolForm("state", { ...form, year: 2021 })];
  }
  const form = { issuerCode: `${issuer.code}15` };
  return [symbolForm("state", form), symbolForm("state", { ...form, typeCode: null, year: 2025 })];
}

/** The document that has an identity already. */
interface IdentityOwner {
  title?: string | null | undefined;
  deletedAt?: string | null | undefined;
  /** See `documentKey` in `@bantin/citations`: its last part is the term, `t15`, or the year, `y2021`. */
  documentKey: string;
}

/** Which document stands in the way, where it is, and what would tell another one apart from it. */
export function describeDuplicate({ title, deletedAt, documentKey }: IdentityOwner): Bilingual {
  const whereabouts = deletedAt
    ? bilingual("đang ở trong thùng rác; hãy khôi phục nó", "it is in the trash; restore it")
    : bilingual("hãy mở văn bản đó để sửa", "open that one");
  const isByTerm = /:t[^:]*(:y\d+)?$/.test(documentKey);
  const difference = isByTerm
    ? bilingual("nhiệm kỳ khác, hãy ghi nhiệm kỳ (khóa)", "another term, say which")
    : bilingual("năm khác, hãy ghi năm", "another year, say which");
  return bilingual(
    `Đã có ${title ?? "văn bản này"} của cơ quan này (${whereabouts.vi}). Nếu là văn bản của ${difference.vi}.`,
    `${title ?? "This document"} of this body exists already (${whereabouts.en}). If this one is of ${difference.en}.`,
  );
}
