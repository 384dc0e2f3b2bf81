const DATELINE = /^\((\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3})\) ?[-\u2010-\u2015] ?(?=["“]?\p{Lu})/u;
const MEDIUM = /^(?:Báo|Đài|Cổng|Tạp|Theo|Trang|Bản) /u;

/**
 * The place printed before a text, and the text without it: `(Đầm Hà) - Sáng 24/10, …`. Only this form is
 * taken: without parentheses, "Quảng Ninh – Miền đất hứa" would lose its subject. The names of papers and
 * agencies, which stand in the same spot, are left where they are.
 */
export function splitDateline(paragraph: string): { place: string | null; text: string } {
  const match = DATELINE.exec(paragraph);
  const place = match?.[1];
  if (!match || !place || MEDIUM.test(place)) return { place: null, text: paragraph };
  return { place, text: paragraph.slice(match[0].length) };
}
