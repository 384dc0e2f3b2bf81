import { parseArgs } from "node:util";
import { PublishingFrozenError } from "@bantin/releases";
import { EnvironmentError } from "@bantin/site/settings";
import type { Stage } from "../context.ts";
import type { Outcome } from "../cycle.ts";
import { isExpected } from "../errors.ts";
import type { Publisher } from "../publisher.ts";
import { publishAlways } from "./publish-always.ts";
import { failureSentence, outcomeSentence } from "./sentences.ts";
import { type Setup, setUp, stopSignal } from "./set-up.ts";

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

if (import.meta.main) process.exitCode = await run(process.argv.slice(2));
