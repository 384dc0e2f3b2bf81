export type { FileSystem } from "./disk/file-system.ts";
export {
  LeaseHeldError,
  PublishingFrozenError,
  ReleasesError,
  type ReleasesErrorCode,
} from "./errors.ts";
export type { GcOptions, GcReport } from "./gc/collect.ts";
export type { Switched } from "./live/activate.ts";
export type { RollbackOptions } from "./live/rollback.ts";
export type { Lock, LockName, Locks } from "./locks/locks.ts";
export { type OpenOptions, openReleases } from "./open-releases.ts";
export type { LeaseOptions } from "./publisher/lease.ts";
export type { Publisher } from "./publisher/publisher.ts";
export type { Freeze } from "./records/freeze.ts";
export type { JsonObject, JsonValue } from "./records/json.ts";
export type { LeaseHolder } from "./records/lease-holder.ts";
export type { Release } from "./records/release.ts";
export type { ReleaseFile, ReleaseStatus, Releases } from "./releases.ts";
export type { Transaction } from "./transaction/transaction.ts";
export type { TreeDiff } from "./tree/diff.ts";
export type { Problem, VerifyOptions, VerifyReport } from "./verify/verify.ts";
