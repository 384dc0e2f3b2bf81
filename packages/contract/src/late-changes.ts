/**
 * How long a change may take to become visible after it was stamped, in milliseconds. It is stamped within a
 * transaction, and seen once that is committed: MongoDB ends a transaction after 60 s, and a writer of SQLite gives up
 * after 30 s. The clocks of several servers may differ by as much again.
 *
 * Whoever reads changes by time looks so far back.
 */
export const LATEST_CHANGE_MS = 120_000;
