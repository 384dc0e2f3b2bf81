export type { FileSystem } from "./disk/file-system.ts";
export {
  LeaseHeldError,
  PublishingFrozenError,
  ReleasesError,
  type ReleasesErrorCode,
} from "./errors.ts";
export type { GcOptions, GcReport } from "./gc/collect.ts";
export type { LeaseHolder, LeaseOptions } from "./lease.ts";
export type { RollbackOptions, Switched } from "./live.ts";
export type { Lock, LockName, Locks } from "./locks.ts";
export { type OpenOptions, openReleases } from "./open-releases.ts";
export type { Freeze, JsonObject, JsonValue, Release } from "./records.ts";
export type { ReleaseWriter } from "./release-writer.ts";
export type { ReleaseFile, ReleaseStatus, Releases } from "./releases.ts";
export type { Transaction } from "./transaction/transaction.ts";
export type { TreeDiff } from "./tree/walk.ts";
export type { Problem, VerifyOptions, VerifyReport } from "./verify/verify.ts";
