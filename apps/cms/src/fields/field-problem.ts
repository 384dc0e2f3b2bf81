import type { PayloadRequest } from "payload";
import { ValidationError } from "payload";
import { type Bilingual, inLanguageOf } from "../text/bilingual.ts";

/** An error that is shown at a field of the form. */
export function fieldProblem(
  path: readonly (number | string)[],
  message: Bilingual,
  req: PayloadRequest,
): ValidationError {
  const errors = [{ path: path.join("."), message: inLanguageOf(req, message) }];
  return new ValidationError({ errors, req }, req.t);
}
