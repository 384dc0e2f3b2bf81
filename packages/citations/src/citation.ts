/** One mention of an official document in a text. */
export interface Citation {
  /** Offset of its first character in the text as given. */
  start: number;
  /** Offset after its last character. */
  end: number;
  /** `text.slice(start, end)`. */
  surface: string;
  /**
   * `party` and `state` carry a whole symbol; `short` only a number (`Nghị quyết 06`); `named` neither
   * (`Nghị quyết Trung ương 4 khóa XII`).
   */
  kind: "party" | "state" | "short" | "named";
  /** Canonical word of the type, from the word in the text where there is one. */
  type: string;
  /** Zero-padded to two digits: `06`, `30a`, `66.25`. */
  number: string | null;
  /** Normalised and mended: `06-NQ/TU`. Null for short and named. */
  symbol: string | null;
  /** From the symbol, else stated, else from the date. */
  year: number | null;
  /** As named in the text, its spelling normalised: `Tỉnh ủy`, `HĐND tỉnh`. */
  issuer: string | null;
  issuerCode: string | null;
  /** ISO, `YYYY-MM-DD`. */
  date: string | null;
  /** Roman numeral of the term or congress, `XIII`; its years, `2020-2025`, where only they are given. */
  term: string | null;
  /** Index, among the citations of this text, of the one that a short form stands for. */
  refersTo: number | null;
}
