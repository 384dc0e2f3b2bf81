import { parseArgs } from "node:util";
import { createRestClient } from "@bantin/content";
import { type LeaseHolder, PublishingFrozenError } from "@bantin/releases";
import { EnvironmentError, readApiKey } from "@bantin/site/settings";
import { localDate } from "@bantin/vietnamese";
import { destination, pino } from "pino";
import type { Stage } from "../context.ts";
import type { Outcome } from "../cycle.ts";
import { isExpected, messageOf } from "../errors.ts";
import { createWakeUp, listenDuringPasses, type WatchObserver, watch } from "../loop/watch.ts";
import {
  createMetrics,
  type Metrics,
  newStatus,
  type Status,
  serveMonitoring,
} from "../monitoring.ts";
import { openPublisher, type Publisher } from "../publisher.ts";
import { receiveHints } from "../receive-hints.ts";
import { createReporter } from "../reporting/reporter.ts";
import { publisherFolder, readHintSecrets, readPublisherEnvironment } from "../settings.ts";

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
type Setup = Awaited<ReturnType<typeof setUp>>;

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

interface PublishFlags {
  isFull: boolean;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  onStage?: (stage: Stage) => void;
}

async function setUp(flags: PublishFlags) {
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
    isFull: flags.isFull,
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
        environment,
        log,
        signal,
        ...flags,
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

/** Publishes until nothing is left to do. @returns the exit code */
async function publishOnce(setup: Setup): Promise<number> {
  const publisher = await setup.open(stopSignal());
  const reporter = setup.reporter(publisher);
  const startedAt = new Date();
  // A CMS that does not answer is told of by the pass itself.
  const revision = await reporter.look().catch(() => null);
  try {
    const outcome = await publishWholly(setup, publisher);
    reporter.published({ startedAt, outcome, revision });
    return 0;
  } catch (error) {
    reporter.failed({ startedAt, error, revision });
    if (!isExpected(error)) throw error;
    console.error(failureSentence(error.message));
    return 1;
  } finally {
    await reporter.idle();
    await publisher.close();
  }
}

/** @returns the pass, with what background verification put live after it */
async function publishWholly(setup: Setup, publisher: Publisher): Promise<Outcome> {
  const freeze = publisher.releases.frozen();
  if (freeze) throw new PublishingFrozenError(freeze);
  const today = setup.today();
  let outcome = await publisher.publish({ today, isFull: setup.isFull });
  while (!publisher.isVerified()) {
    const verified = await publisher.verify(today, 1_000);
    if (verified) outcome = { ...verified, isNew: verified.isNew || outcome.isNew };
  }
  console.log(outcomeSentence(outcome));
  if (outcome.isNew) await publisher.collectGarbage();
  return outcome;
}

/** Publishes each change as it comes, until the process is told to stop. @returns the exit code */
async function publishAlways(setup: Setup): Promise<number> {
  const { environment, log, today, hintSecrets } = setup;
  const signal = stopSignal();
  const status = newStatus(Date.now());
  const metrics = createMetrics(status);
  const wakeUp = createWakeUp();
  const server = await serveMonitoring(
    { host: environment.PUBLISHER_HOST, port: environment.PUBLISHER_PORT },
    { status, metrics, receive: receiveHints(hintSecrets, wakeUp.call) },
  );
  log.info({ port: server.port, takesHints: hintSecrets.length > 0 }, "monitoring");
  try {
    const publisher = await openUnlessStopped(setup, signal, status);
    if (publisher === null) return 0;
    const reporter = setup.reporter(publisher);
    const stopListening = listenDuringPasses(reporter);
    try {
      await watch({
        publisher,
        reporter,
        today,
        wakeUp,
        signal,
        observer: observe(setup, status, metrics),
        pollMs: environment.PUBLISHER_POLL_MS,
        reconcileMs: environment.PUBLISHER_RECONCILE_MS,
      });
      await reporter.idle();
    } finally {
      stopListening();
      await publisher.close();
    }
    return 0;
  } finally {
    await server.close();
  }
}

/** Null when the process was told to stop while it waited for another publisher. */
async function openUnlessStopped(
  setup: Setup,
  signal: AbortSignal,
  status: Status,
): Promise<Publisher | null> {
  try {
    const publisher = await setup.open(signal, (sentence) => {
      status.waiting = sentence;
    });
    status.waiting = null;
    return publisher;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function observe({ log }: Setup, status: Status, metrics: Metrics): WatchObserver {
  let isFirst = true;
  return {
    beat(seen) {
      status.beatAt = performance.now();
      status.seen = seen;
    },
    published(outcome) {
      status.failure = null;
      status.settledAt = Date.now();
      metrics.published(outcome);
      log.info({ ...outcome }, outcome.isNew ? "live" : "unchanged");
      if ((outcome.isNew && !outcome.isIndexOnly) || isFirst) console.log(outcomeSentence(outcome));
      isFirst = false;
    },
    verified: () => log.info("everything verified"),
    failed(error, retryInMs) {
      status.failure = messageOf(error);
      metrics.failed();
      log.error({ ...(isExpected(error) ? {} : { err: error }), retryInMs }, messageOf(error));
      console.log(failureSentence(messageOf(error)));
      isFirst = false;
    },
  };
}

/** Aborts at the first signal to stop. */
function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}

/** What became of a pass, in one sentence. `npm start` knows them by how they begin. */
function outcomeSentence(outcome: Outcome): string {
  const { isNew, pages, added, changed, removed, held, durations } = outcome;
  const kept = held.length > 0 ? ` ${held.length} held back: ${held[0]?.problem}` : "";
  if (!isNew) return `The site is up to date: ${pages} pages.${kept}`;
  const seconds = Object.values(durations).reduce((sum, ms) => sum + ms, 0) / 1000;
  const files = `${added} added, ${changed} changed, ${removed} removed`;
  return `The site is live: ${pages} pages; files: ${files}; ${seconds.toFixed(2)} s.${kept}`;
}

function failureSentence(message: string): string {
  return `The site was not updated. ${message}`;
}

/** Whom a publisher waits for, since when, and what to do should that one only seem to be alive. */
function waitingSentence(holder: LeaseHolder | null): string {
  if (holder === null) return "Another publisher is at work. Waiting until it stops.";
  const { pid, host, since } = holder;
  return `Another publisher is at work: process ${pid} on ${host}, since ${since}. Waiting until it stops. Should it hang (its /healthz does not answer), end it on that machine with “kill -9 ${pid}”: the next publisher takes over at once, and nothing is lost.`;
}

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
