import type { LeaseHolder } from "./lease.ts";
import type { Freeze } from "./records.ts";

export type ReleasesErrorCode =
  | "invalid-path"
  | "path-conflict"
  | "asset-conflict"
  | "asset-directories-changed"
  | "no-such-release"
  | "frozen"
  | "lease-held"
  | "lease-lost"
  | "busy"
  | "closed"
  | "damaged"
  | "not-a-store"
  | "storage";

/** Every failure of this package. `code` is for programs, `message` for operators. */
export class ReleasesError extends Error {
  readonly code: ReleasesErrorCode;

  constructor(code: ReleasesErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReleasesError";
    this.code = code;
  }
}

/** A release may not go live: somebody rolled back, and nobody has resumed publishing yet. */
export class PublishingFrozenError extends ReleasesError {
  readonly freeze: Freeze;

  constructor(freeze: Freeze) {
    super(
      "frozen",
      `Publishing is frozen since ${freeze.at} by ${freeze.by} (${freeze.why}). Resume it to publish again.`,
    );
    this.name = "PublishingFrozenError";
    this.freeze = freeze;
  }
}

/** Another process publishes into this store. */
export class LeaseHeldError extends ReleasesError {
  /** Null for the instant between taking the lease and writing down who took it. */
  readonly holder: LeaseHolder | null;

  constructor(holder: LeaseHolder | null) {
    const who = holder
      ? `${holder.name} (process ${holder.pid} on ${holder.host}) since ${holder.since}`
      : "another process";
    super("lease-held", `The releases are being published by ${who}. Wait for it, or stop it.`);
    this.name = "LeaseHeldError";
    this.holder = holder;
  }
}

export function noSuchRelease(id: string): ReleasesError {
  return new ReleasesError(
    "no-such-release",
    `There is no release “${id}”. It may have been collected; list the releases to see what is kept.`,
  );
}

/** Does something; what the disk refuses (full, read-only, broken) comes out as a `storage` error. */
export async function reporting<T>(doing: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    throw storageError(doing, error);
  }
}

/** A failure of the disk with what was being done; any other error as it is. */
export function storageError(doing: string, cause: unknown): unknown {
  if (cause instanceof ReleasesError || !isSystemError(cause)) return cause;
  return new ReleasesError(
    "storage",
    `Could not ${doing}: ${cause.message}. What is live stays as it was. Make room on that disk (df -h), or mend it; publishing then goes on by itself.`,
    { cause },
  );
}

export function isSystemError(error: unknown): error is Error & { code: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string";
}
