import { createCipheriv, createDecipheriv, randomBytes, scrypt } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { BackupError } from "./errors.ts";

export const SECRETS_FILE = "secrets.sealed.json";
const SHORTEST = 12;

/** RFC 7914: 64 MiB and a tenth of a second for each guess. */
const COST: Cost = { N: 2 ** 16, r: 8, p: 1 };

const base64 = z.base64();
const sealed = z.object({
  cipher: z.literal("aes-256-gcm"),
  key: z.object({
    from: z.literal("scrypt"),
    N: z.int().max(2 ** 20),
    r: z.int().max(32),
    p: z.int().max(16),
    salt: base64,
  }),
  iv: base64,
  tag: base64,
  data: base64,
});

export type Secrets = Record<string, string>;

/** Names of secrets in the folder `secrets`, and the variable that takes the place of each. */
export const SECRET_VARIABLES: Readonly<Record<string, string>> = {
  "payload-secret": "PAYLOAD_SECRET",
  "site-api-key": "CMS_API_KEY",
  "publisher-webhook-secret": "PUBLISHER_WEBHOOK_SECRET",
};

/** Encrypts secrets so that a backup may lie where others can read it. Each time the result is another one. */
export async function sealSecrets(
  secrets: Secrets,
  passphrase: string,
  cost = COST,
): Promise<string> {
  const salt = randomBytes(16);
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", await keyOf(passphrase, salt, cost), iv);
  const data = Buffer.concat([cipher.update(JSON.stringify(secrets), "utf8"), cipher.final()]);
  const value: z.infer<typeof sealed> = {
    cipher: "aes-256-gcm",
    key: { from: "scrypt", ...cost, salt: salt.toString("base64") },
    iv: iv.toString("base64"),
    tag: cipher.getAuthTag().toString("base64"),
    data: data.toString("base64"),
  };
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** @throws BackupError when the passphrase is another one, or the file damaged */
export async function openSecrets(text: string, passphrase: string): Promise<Secrets> {
  try {
    const { key, iv, tag, data } = sealed.parse(JSON.parse(text));
    const secret = await keyOf(passphrase, bytes(key.salt), key);
    const decipher = createDecipheriv("aes-256-gcm", secret, bytes(iv), { authTagLength: 16 });
    decipher.setAuthTag(bytes(tag));
    const plain = Buffer.concat([decipher.update(bytes(data)), decipher.final()]);
    return z.record(z.string(), z.string()).parse(JSON.parse(plain.toString("utf8")));
  } catch {
    throw new BackupError(
      "The passphrase does not open the secrets of this backup: it is another one, or the file is damaged. Nothing was changed. Look for the passphrase of the day on which the backup was made; or restore with --without-secrets, and everybody logs in anew and every API key is made anew.",
    );
  }
}

/**
 * The passphrase that secrets are encrypted with.
 *
 * @param file where it stands in the first line; the variable by default
 * @returns null when none is given
 * @throws BackupError when it is too short, or the file cannot be read
 */
export async function passphraseOf(
  source: NodeJS.ProcessEnv,
  file: string | undefined,
): Promise<string | null> {
  const given = file
    ? (await readPassphrase(file)).split(/\r?\n/, 1)[0]
    : source.BANTIN_BACKUP_PASSPHRASE;
  if (!given) return null;
  if (given.length >= SHORTEST) return given;
  throw new BackupError(
    `The passphrase has ${given.length} characters; it needs ${SHORTEST} or more. Four words that have nothing to do with each other are good ones.`,
  );
}

async function readPassphrase(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    throw new BackupError(
      `The file with the passphrase cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** What a guess at a passphrase costs. */
export interface Cost {
  N: number;
  r: number;
  p: number;
}

function keyOf(passphrase: string, salt: Uint8Array, { N, r, p }: Cost): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>();
  const maxmem = 256 * N * r;
  // The same letters may be typed in two ways: é as one character, or as e and an accent.
  scrypt(passphrase.normalize("NFC"), salt, 32, { N, r, p, maxmem }, (error, key) =>
    error ? reject(error) : resolve(key),
  );
  return promise;
}

function bytes(text: string): Buffer {
  return Buffer.from(text, "base64");
}
