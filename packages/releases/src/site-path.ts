import { ReleasesError } from "./errors.ts";

/** NAME_MAX of the usual file systems. */
const MAX_NAME_BYTES = 255;
const MAX_PATH_BYTES = 2048;
/**
 * Each directory of a path is one link to follow, and `current` is two more. Linux follows 40, macOS 32;
 * the difference is left to links on the way to the store.
 */
const MAX_NAMES = 24;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const FORBIDDEN = /[\u0000-\u001f\u007f\\]/;

/**
 * The names of a path such as `tin-tuc/2022/10/index.html`. Names are kept as given: two spellings that
 * Unicode calls equivalent are two names, as on Linux.
 *
 * @throws ReleasesError `invalid-path`: empty, absolute, `.` or `..`, an empty name, a control character,
 *   a backslash, half of a surrogate pair, longer than a file system takes, or too deep for its links.
 */
export function parseSitePath(path: string): string[] {
  const names = path.split("/");
  const fault = faultOfPath(path, names) ?? names.map(faultOfName).find((found) => found !== null);
  if (fault) {
    const shown = path.length > 120 ? `${path.slice(0, 120)}…` : path;
    throw new ReleasesError("invalid-path", `“${JSON.stringify(shown)}” is no path: ${fault}.`);
  }
  return names;
}

function faultOfPath(path: string, names: string[]): string | null {
  if (path === "") return "it is empty";
  if (path.startsWith("/")) return "it is absolute";
  if (FORBIDDEN.test(path)) return "it has a control character or a backslash";
  if (!path.isWellFormed()) return "it has half of a surrogate pair";
  if (Buffer.byteLength(path) > MAX_PATH_BYTES) return `it is over ${MAX_PATH_BYTES} bytes long`;
  if (names.length > MAX_NAMES) return `it is more than ${MAX_NAMES} names deep`;
  return null;
}

function faultOfName(name: string): string | null {
  if (name === "") return "a name in it is empty";
  if (name === "." || name === "..") return `it contains “${name}”`;
  if (Buffer.byteLength(name) > MAX_NAME_BYTES)
    return `a name is over ${MAX_NAME_BYTES} bytes long`;
  return null;
}
