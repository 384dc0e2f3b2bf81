import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * A secret of this installation: the environment's where it is set, else the one kept in
 * `<dataDir>/secrets/<name>`, made on first use with mode 0600. There is no default.
 *
 * @param make writes 32 random bytes as a text
 * @throws when the kept file is empty, or the folder cannot be written
 */
export function secret(
  name: string,
  fromEnvironment: string | undefined,
  dataDir: string,
  make: (bytes: Uint8Array) => string = (bytes) => Buffer.from(bytes).toString("base64url"),
): string {
  if (fromEnvironment) return fromEnvironment;
  const folder = join(dataDir, "secrets");
  const path = join(folder, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // `wx` fails when the file exists: of two processes that start at once, one makes the secret.
    writeFileSync(path, make(randomBytes(32)), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  const value = readFileSync(path, "utf8").trim();
  if (value.length < 16) {
    throw new Error(
      `The secret in ${path} is empty or too short. Delete the file to make a new one.`,
    );
  }
  return value;
}
