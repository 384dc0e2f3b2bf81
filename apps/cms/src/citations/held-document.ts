import type { RegistryDocument } from "@bantin/citations";

/** A document of the CMS as citations and editors know it. */
export interface HeldDocument extends RegistryDocument {
  /** `Nghị quyết số 06-NQ/TU`: how lists name it. */
  name: string;
  /** False for a draft: the readers' site does not link to it yet. */
  isPublished: boolean;
}

/** A body that issues documents, as far as a form needs it. */
export interface HeldIssuer {
  id: string;
  name: string;
  /** `TU`, `HĐND`, `QH`: without the term that the National Assembly's symbols carry. */
  code: string;
}
