import type { PayloadRequest } from "payload";

/** A text of the admin in its two languages. */
export interface Bilingual {
  vi: string;
  en: string;
  [language: string]: string;
}

/** Vietnamese first: it is what the newsroom reads. */
export function bilingual(vi: string, en: string): Bilingual {
  return { vi, en };
}

/** The text in the language of whoever asks; Vietnamese when that is not known. */
export function inLanguageOf(
  req: Pick<PayloadRequest, "i18n"> | undefined,
  text: Bilingual,
): string {
  return req?.i18n?.language === "en" ? text.en : text.vi;
}
