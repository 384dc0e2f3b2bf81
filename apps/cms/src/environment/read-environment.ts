import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { isWebhookSecret, webhookSecretOf } from "@bantin/contract/webhook-signature";
import { z } from "zod";
import { blockListOf } from "../access/client-address.ts";

const origin = z.url({ protocol: /^https?$/ }).transform((value) => new URL(value).origin);

const words = z.string().transform((value) => value.split(/[\s,]+/).filter((word) => word !== ""));
const proxies = words.refine(
  (list) => {
    try {
      return blockListOf(list);
    } catch {
      return false;
    }
  },
  { message: "must be addresses or networks apart by a space: 127.0.0.1 10.0.0.0/8" },
);
const webhookSecrets = words.refine((list) => list.every(isWebhookSecret) && list.length <= 2, {
  message: "must be one secret, or two apart by a space: whsec_ and base64 of 24 to 64 bytes",
});

const variables = z.object({
  DATA_DIR: z.string().min(1).optional(),
  DATABASE_URI: z
    .string()
    .regex(/^(file:|mongodb:\/\/|mongodb\+srv:\/\/)/, {
      message: "must start with file:, mongodb:// or mongodb+srv://",
    })
    .optional(),
  PAYLOAD_SECRET: z.string().min(32, "must have at least 32 characters").optional(),
  CMS_API_KEY: z.string().min(32, "must have at least 32 characters").optional(),
  CMS_URL: origin.default("http://localhost:3000"),
  SITE_URL: origin.default("http://localhost:4321"),
  PUBLISHER_URL: origin.optional(),
  PUBLISHER_WEBHOOK_SECRET: webhookSecrets.optional(),
  WEBHOOK_ALLOWED_HOSTS: words.default([]),
  GITHUB_API_URL: origin.default("https://api.github.com"),
  PUBLISH_ALERT_MS: z.coerce.number().int().positive().default(120_000),
  OUTBOX_KEEP_DAYS: z.coerce.number().int().positive().default(30),
  AUDIT_KEEP_MONTHS: z.coerce.number().int().min(3).max(1200).default(24),
  AUDIT_ADDRESS_KEEP_MONTHS: z.coerce.number().int().min(1).max(1200).default(6),
  SESSION_IDLE_MINUTES: z.coerce.number().int().min(5).max(1440).default(480),
  TRUSTED_PROXIES: proxies.default([]),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  HELP_CONTACT: z.string().trim().max(200).optional(),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error", "silent"]).default("info"),
});

/** What the CMS is told from outside, checked and complete. */
interface Environment {
  /** Absolute; holds the embedded database, uploads and generated secrets. */
  dataDir: string;
  databaseUri: string;
  payloadSecret: string;
  /** Key of the api-client that reads for the site. */
  siteApiKey: string;
  /** Origin under which staff open the admin. */
  cmsUrl: string;
  /** Origin under which readers open the site. */
  siteUrl: string;
  /** The publisher that hears of changes by itself; null when none is named. */
  publisher: { url: string; secret: string; previousSecret: string | null } | null;
  /** Machines of our own network that webhooks may be sent to; see `features/webhooks/target.ts`. */
  webhookAllowedHosts: ReadonlySet<string>;
  /** Where GitHub's API answers. */
  githubUrl: string;
  /** After so many milliseconds something that waits to go live is late, and the admin says so. */
  publishAlertMs: number;
  /** For so many days every change is kept in the outbox; see `features/outbox/prune-outbox.ts`. */
  outboxKeepDays: number;
  /** For so many months the audit log is kept, and the addresses in it; see `features/audit/prune-log.ts`. */
  auditKeepMonths: { entries: number; addresses: number };
  /** A login that is not used ends after so many minutes. */
  sessionIdleMinutes: number;
  /** Addresses and networks of our own proxies, whose `X-Forwarded-For` is believed. */
  trustedProxies: readonly string[];
  /** The server that sends mail, and the address it comes from; null when there is none. */
  mail: { url: string; from: string } | null;
  /** Whom staff ask when they cannot log in, as it is to stand in a sentence; null when nobody is named. */
  helpContact: string | null;
  logLevel: string;
}

/**
 * Reads and checks the environment.
 *
 * @param source `process.env`, or a stand-in
 * @param options.keepNothing true while the server is being compiled: secrets made then would end up
 *   in an image, so they are thrown away
 * @throws naming every variable that is wrong, what is wrong with it, and where they are described
 */
export function readEnvironment(
  source: Record<string, string | undefined>,
  options: { keepNothing: boolean },
): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ""));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join(".")}: ${issue.message}`,
    );
    throw new Error(
      `The environment is not usable. ${problems.join("; ")}. The README's table describes every variable.`,
    );
  }
  const values = parsed.data;
  const dataDir = resolve(
    /* turbopackIgnore: true */ values.DATA_DIR ?? join(workspaceRoot(process.cwd()), ".data"),
  );
  const keep = (name: string, value: string | undefined) =>
    options.keepNothing ? "unused-while-compiling-the-server" : secret(name, value, dataDir);
  const keepHookSecret = (given: string | undefined) =>
    options.keepNothing
      ? webhookSecretOf(new Uint8Array(32))
      : secret("publisher-webhook-secret", given, dataDir, webhookSecretOf);
  return {
    dataDir,
    databaseUri: values.DATABASE_URI ?? `file:${join(dataDir, "cms.sqlite")}`,
    payloadSecret: keep("payload-secret", values.PAYLOAD_SECRET),
    siteApiKey: keep("site-api-key", values.CMS_API_KEY),
    cmsUrl: values.CMS_URL,
    siteUrl: values.SITE_URL,
    publisher: values.PUBLISHER_URL
      ? publisherHook(values.PUBLISHER_URL, values.PUBLISHER_WEBHOOK_SECRET, keepHookSecret)
      : null,
    webhookAllowedHosts: new Set([
      ...values.WEBHOOK_ALLOWED_HOSTS.map((host) => host.toLowerCase()),
      ...(values.PUBLISHER_URL ? [new URL(values.PUBLISHER_URL).host] : []),
    ]),
    githubUrl: values.GITHUB_API_URL,
    publishAlertMs: values.PUBLISH_ALERT_MS,
    outboxKeepDays: values.OUTBOX_KEEP_DAYS,
    auditKeepMonths: {
      entries: values.AUDIT_KEEP_MONTHS,
      addresses: values.AUDIT_ADDRESS_KEEP_MONTHS,
    },
    sessionIdleMinutes: values.SESSION_IDLE_MINUTES,
    trustedProxies: values.TRUSTED_PROXIES,
    mail: mailOf(values.SMTP_URL, values.MAIL_FROM),
    helpContact: values.HELP_CONTACT ?? null,
    logLevel: values.LOG_LEVEL,
  };
}

/** @throws when one of the two is missing */
function mailOf(url: string | undefined, from: string | undefined): Environment["mail"] {
  if (url && from) return { url, from };
  if (!url && !from) return null;
  throw new Error(
    "The environment is not usable. SMTP_URL and MAIL_FROM go together: the server that sends mail, and the address it comes from.",
  );
}

/** The first secret signs first; a second one is on its way out. */
function publisherHook(
  url: string,
  [current, previous]: string[] = [],
  keepSecret: (given: string | undefined) => string,
): Environment["publisher"] {
  return {
    url: `${url}/hooks/changes`,
    secret: keepSecret(current),
    previousSecret: previous ?? null,
  };
}

/**
 * A secret of this installation: the environment's where it is set, else the one kept in
 * `<dataDir>/secrets/<name>`, made on first use with mode 0600. There is no default.
 *
 * @param make writes 32 random bytes as a text
 * @throws when the kept file is empty, or the folder cannot be written
 */
function secret(
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

/**
 * The folder that holds `pnpm-workspace.yaml`, looked for upwards from `from`; `from` itself when
 * there is none, as in a container that holds the built server only.
 */
function workspaceRoot(from: string): string {
  let folder = resolve(from);
  while (!existsSync(join(folder, "pnpm-workspace.yaml"))) {
    const parent = dirname(folder);
    if (parent === folder) return resolve(from);
    folder = parent;
  }
  return folder;
}
