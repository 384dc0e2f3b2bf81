import { APIError, type PayloadRequest, ValidationError } from "payload";
import { type Bilingual, inLanguageOf } from "./bilingual.ts";

/**
 * An error that tells a member of staff, on the screen, why something was not done.
 *
 * @param status HTTP status: 400 for what can be mended, 403 for what is not theirs to do
 */
export function refusal(
  req: Pick<PayloadRequest, "i18n">,
  message: Bilingual,
  status: 400 | 403 = 400,
): Error {
  // In a compiled server class names are gone, and Payload words an error without data and name as
  // “unknown”: an empty object keeps our words.
  return new APIError(inLanguageOf(req, message), status, {}, true);
}

/** An error that is shown at a field of the form. */
export function fieldProblem(
  path: readonly (number | string)[],
  message: Bilingual,
  req: PayloadRequest,
): ValidationError {
  const errors = [{ path: path.join("."), message: inLanguageOf(req, message) }];
  return new ValidationError({ errors, req }, req.t);
}
