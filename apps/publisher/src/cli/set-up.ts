import { createRestClient } from "@bantin/content";
import { readApiKey } from "@bantin/site/settings";
import { localDate } from "@bantin/vietnamese";
import { destination, pino } from "pino";
import type { Stage } from "../context.ts";
import { openPublisher, type Publisher } from "../publisher.ts";
import { createReporter } from "../reporting/reporter.ts";
import { publisherFolder, readHintSecrets, readPublisherEnvironment } from "../settings.ts";
import { damageSentence, waitingSentence } from "./sentences.ts";

/** What both ways to publish work with. */
export type Setup = Awaited<ReturnType<typeof setUp>>;

interface PublishFlags {
  isFull: boolean;
  allowEmpty: boolean;
  allowMassDeletion: boolean;
  allowManyHeld: boolean;
  onStage?: (stage: Stage) => void;
}

export async function setUp(flags: PublishFlags) {
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
    /**
     * @param onWaiting told, in a sentence, which other publisher has to be waited for
     * @param onDamage told, in a sentence, which files are damaged and made anew
     */
    open: (
      signal: AbortSignal,
      onWaiting: (sentence: string) => void = () => {},
      onDamage: (sentence: string) => void = () => {},
    ) =>
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
        onDamage(damaged) {
          const sentence = damageSentence(damaged);
          console.log(sentence);
          onDamage(sentence);
        },
        client: createRestClient({ ...access, retries: 1 }),
      }),
  };
}

/** Aborts at the first signal to stop. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  for (const name of ["SIGINT", "SIGTERM"] as const) {
    process.once(name, () => controller.abort());
  }
  return controller.signal;
}
