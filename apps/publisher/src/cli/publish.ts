import { parseArgs } from "node:util";
import { createRestClient } from "@bantin/content";
import { EnvironmentError, readApiKey } from "@bantin/site/settings";
import { localDate } from "@bantin/vietnamese";
import { destination, pino } from "pino";
import { readPublisherEnvironment } from "../environment.ts";
import { isExpected } from "../errors.ts";
import { publisherFolder } from "../folder.ts";
import { readHintSecrets } from "../hints/secrets.ts";
import type { Stage } from "../parts.ts";
import { openPublisher, type Publisher } from "../publisher.ts";
import { createReporter } from "../stages/report.ts";
import { publishAlways } from "./publish-always.ts";
import { publishOnce } from "./publish-once.ts";
import { waitingSentence } from "./sentences.ts";

const HELP = `Puts what the CMS publishes on the readers' site: renders the pages that a change touches, checks them,
and makes the new release live at once.

  bantin publish [--watch] [--full] [--allow-empty] [--allow-mass-deletion]
                 [--allow-many-held]

  --watch                 go on, and publish each change as it comes
  --full                  read every document and render every page anew
  --allow-empty           publish although no article is published (a new site)
  --allow-mass-deletion   publish although many documents are gone at once (taken down on purpose)
  --allow-many-held       publish although many documents cannot be shown, and leave them out
  --help                  this text

  CMS_URL       address of the CMS; by default http://localhost:3000
  CMS_API_KEY   key of an api-client; by default read from <DATA_DIR>/secrets/site-api-key
  DATA_DIR      where content and releases are kept; by default .data in the repository
  SITE_URL      public address of the site; by default http://localhost:4321
  BUILD_DATE    publish as on this day, YYYY-MM-DD; by default today in Vietnam
  PUBLISHER_PORT           /healthz, /readyz, /metrics and /hooks/changes with --watch; by default 4322
  PUBLISHER_HOST           interface for these; by default 127.0.0.1
  PUBLISHER_WEBHOOK_SECRET signs the CMS's hints; by default read from <DATA_DIR>/secrets
  PUBLISHER_POLL_MS        between two looks at the CMS with --watch; by default 250
  PUBLISHER_RECONCILE_MS   between two whole comparisons with --watch; by default 60000
  LOG_LEVEL                of the log on standard error; by default info

Readers see <DATA_DIR>/releases/current. Whatever fails, the last release stays.
`;

/** What both ways to publish work with. */
export type Setup = Awaited<ReturnType<typeof setUp>>;

/** @returns the exit code: 0 when the site is up to date, or a watch was stopped */
export async function run(argv: string[], onStage?: (stage: Stage) => void): Promise<number> {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        watch: { type: "boolean" },
        full: { type: "boolean" },
        "allow-empty": { type: "boolean" },
        "allow-mass-deletion": { type: "boolean" },
        "allow-many-held": { type: "boolean" },
        help: { type: "boolean", short: "h" },
      },
    });
    if (values.help) {
      console.log(HELP);
      return 0;
    }
    const setup = await setUp({
      isFull: values.full ?? false,
      allowEmpty: values["allow-empty"] ?? false,
      allowMassDeletion: values["allow-mass-deletion"] ?? false,
      allowManyHeld: values["allow-many-held"] ?? false,
      ...(onStage ? { onStage } : {}),
    });
    return values.watch ? await publishAlways(setup) : await publishOnce(setup);
  } catch (error) {
    if (!isExpected(error) && !isUsage(error)) throw error;
    console.error(error.message);
    return 1;
  }
}

interface Wishes {
  isFull: boolean;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  onStage?: (stage: Stage) => void;
}

async function setUp(wishes: Wishes) {
  const environment = readPublisherEnvironment(process.env);
  const access = { baseUrl: environment.CMS_URL, apiKey: await readApiKey(environment) };
  // Lines for programs go to standard error, sentences for people to standard output.
  const log = pino(
    { level: environment.LOG_LEVEL, base: null },
    destination({ dest: 2, sync: true }),
  );
  const impatient = createRestClient({ ...access, retries: 0, timeoutMs: 5_000 });
  const hintSecrets = await readHintSecrets(
    environment.PUBLISHER_WEBHOOK_SECRET,
    publisherFolder(environment.DATA_DIR).hintSecret,
  );
  return {
    environment,
    hintSecrets,
    isFull: wishes.isFull,
    log,
    reporter: ({ releases, ownerOf, held }: Publisher) =>
      createReporter({
        client: impatient,
        releases,
        ownerOf,
        held,
        warn: (line) => log.warn(line),
      }),
    today: () => environment.BUILD_DATE ?? localDate(new Date()),
    /** @param onWaiting told, in a sentence, which other publisher has to be waited for */
    open: (signal: AbortSignal, onWaiting: (sentence: string) => void = () => {}) =>
      openPublisher({
        ...{ environment, log, signal, ...wishes },
        onWaiting(holder) {
          const sentence = waitingSentence(holder);
          log.warn({ holder }, sentence);
          console.log(sentence);
          onWaiting(sentence);
        },
        client: createRestClient({ ...access, retries: 1 }),
      }),
  };
}

function isUsage(error: unknown): error is Error {
  if (error instanceof EnvironmentError) return true;
  return error instanceof TypeError && "code" in error && /PARSE_ARGS/.test(String(error.code));
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
