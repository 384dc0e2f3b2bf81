import type { Doc } from "./wire.ts";

/** What a server answers that refuses a command. */
export class ServerError extends Error {
  readonly reply: Doc;
  constructor(reply: Doc) {
    super(reply.errmsg);
    this.reply = reply;
  }
}

/** @see https://github.com/mongodb/mongo/blob/master/src/mongo/base/error_codes.yml */
export const ERRORS = {
  writeConflict: {
    code: 112,
    codeName: "WriteConflict",
    errmsg: "Another transaction has written this document.",
    errorLabels: ["TransientTransactionError"],
  },
  noSuchTransaction: {
    code: 251,
    codeName: "NoSuchTransaction",
    errmsg: "The transaction is over.",
    errorLabels: ["TransientTransactionError"],
  },
  notInTransactions: {
    code: 263,
    codeName: "OperationNotSupportedInTransaction",
    errmsg: "Cannot run 'count' in a multi-document transaction.",
  },
  twoAtOnce: {
    code: 117,
    codeName: "ConflictingOperationInProgress",
    errmsg: "Another statement of this transaction is under way.",
  },
  snapshotTooOld: {
    code: 239,
    codeName: "SnapshotTooOld",
    errmsg: "The past is not kept for so long.",
  },
  notWritablePrimary: {
    code: 10107,
    codeName: "NotWritablePrimary",
    errmsg: "Another member was elected.",
    errorLabels: ["RetryableWriteError", "TransientTransactionError"],
  },
  unknownCommit: {
    code: 91,
    codeName: "ShutdownInProgress",
    errmsg: "Whether this was committed is not known.",
    errorLabels: ["UnknownTransactionCommitResult"],
  },
} as const;

export function failure(error: (typeof ERRORS)[keyof typeof ERRORS]): Doc {
  return {
    ok: 0,
    ...error,
    ...("errorLabels" in error ? { errorLabels: [...error.errorLabels] } : {}),
  };
}
