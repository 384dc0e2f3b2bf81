import { DatabaseRefusal, type Refusal } from "./refusals.ts";
import { noteRefusal } from "./replay.ts";

const WRITE_CONFLICT = 112;
const NO_SUCH_TRANSACTION = 251;

/** The driver's names of what it throws when no server can be reached. */
const AWAY =
  /^Mongo(ose)?(Network|NetworkTimeout|NotConnected|PoolCleared|ServerSelection|TopologyClosed)Error$/;

/**
 * What an error of MongoDB's driver means for whoever wrote; null when it is about the data.
 *
 * @see https://github.com/mongodb/specifications/blob/master/source/transactions/transactions.md#error-labels
 */
export function refusalOf(error: unknown): Refusal | null {
  if (!(error instanceof Error)) return null;
  const labels: unknown = "errorLabels" in error ? error.errorLabels : null;
  const code = "code" in error ? error.code : null;
  const has = (label: string) => Array.isArray(labels) && labels.includes(label);
  if (has("UnknownTransactionCommitResult")) return "unknown";
  // No server at all is found within a second try either.
  if (/ServerSelection/.test(error.name)) return "away";
  if (has("TransientTransactionError")) return "conflict";
  if (code === WRITE_CONFLICT || code === NO_SUCH_TRANSACTION) return "conflict";
  return AWAY.test(error.name) ? "away" : null;
}

/** The error as the rest of the CMS knows it, noted for whoever may try again. */
export function namedRefusal(error: unknown): unknown {
  if (error instanceof DatabaseRefusal) return error;
  const refusal = refusalOf(error);
  return refusal === null ? error : noteRefusal(new DatabaseRefusal(refusal, error));
}
