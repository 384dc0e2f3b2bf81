import type { FileSystem } from "../../src/disk/file-system.ts";

export interface Call {
  name: keyof FileSystem;
  path: string;
  /** Of a write: leaves half of it, as a crash or a full disk does. */
  tear?: () => void;
}

/** A file system each of whose calls goes through `around`, which may do it, tear it, or throw. */
export function intercept(fs: FileSystem, around: <T>(call: Call, act: () => T) => T): FileSystem {
  return {
    facts: (path) => around({ name: "facts", path }, () => fs.facts(path)),
    names: (path) => around({ name: "names", path }, () => fs.names(path)),
    read: (path) => around({ name: "read", path }, () => fs.read(path)),
    readLink: (path) => around({ name: "readLink", path }, () => fs.readLink(path)),
    makeDirectory: (path) => around({ name: "makeDirectory", path }, () => fs.makeDirectory(path)),
    write: (path, bytes) =>
      around(
        { name: "write", path, tear: () => fs.write(path, bytes.slice(0, bytes.length / 2)) },
        () => fs.write(path, bytes),
      ),
    symlink: (target, path) => around({ name: "symlink", path }, () => fs.symlink(target, path)),
    link: (from, to) => around({ name: "link", path: to }, () => fs.link(from, to)),
    rename: (from, to) => around({ name: "rename", path: to }, () => fs.rename(from, to)),
    unlink: (path) => around({ name: "unlink", path }, () => fs.unlink(path)),
    removeDirectory: (path) =>
      around({ name: "removeDirectory", path }, () => fs.removeDirectory(path)),
    sync: async (path) => around({ name: "sync", path }, () => fs.sync(path)),
  };
}

export class Crash extends Error {}

type CallName = Call["name"];

export const CHANGING: ReadonlySet<CallName> = new Set<CallName>([
  "makeDirectory",
  "write",
  "symlink",
  "link",
  "rename",
  "unlink",
  "removeDirectory",
  "sync",
]);
export const ALL: ReadonlySet<CallName> = new Set<CallName>([
  ...CHANGING,
  "facts",
  "names",
  "read",
  "readLink",
]);

/** From the chosen call number `at` on (0 is the first) there are no more calls: the process is dead. */
export function crashing(
  fs: FileSystem,
  at: number,
  chosen: ReadonlySet<CallName> = ALL,
): FileSystem {
  let left = at;
  return intercept(fs, (call, act) => {
    if (chosen.has(call.name)) left -= 1;
    if (left === -1 && chosen.has(call.name)) call.tear?.();
    if (left < 0) throw new Crash(`at call ${at}, ${call.name} ${call.path}`);
    return act();
  });
}

/** The call number `at` of the chosen ones fails, once, with an error of the system; all others are done. */
export function failing(
  fs: FileSystem,
  at: number,
  code: string,
  chosen: ReadonlySet<CallName>,
): { fs: FileSystem; hasFailed: () => boolean; mend: () => void } {
  let left = at;
  let state: "waiting" | "failed" | "mended" = "waiting";
  const failed = intercept(fs, (call, act) => {
    if (state !== "waiting" || !chosen.has(call.name)) return act();
    left -= 1;
    if (left >= 0) return act();
    state = "failed";
    call.tear?.();
    throw Object.assign(new Error(`${code}: injected at ${call.name} ${call.path}`), { code });
  });
  return {
    fs: failed,
    hasFailed: () => state === "failed",
    mend: () => {
      state = "mended";
    },
  };
}
