import { PublishingFrozenError } from "@bantin/releases";
import type { Outcome } from "../cycle.ts";
import { isExpected } from "../errors.ts";
import type { Publisher } from "../publisher.ts";
import type { Setup } from "./publish.ts";
import { failureSentence, outcomeSentence } from "./sentences.ts";
import { stopSignal } from "./stop-signal.ts";

/** Publishes until nothing is left to do. @returns the exit code */
export async function publishOnce(setup: Setup): Promise<number> {
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

/** @returns the pass, with what its sweep put live after it */
async function publishWholly(setup: Setup, publisher: Publisher): Promise<Outcome> {
  const freeze = publisher.releases.frozen();
  if (freeze) throw new PublishingFrozenError(freeze);
  const today = setup.today();
  let outcome = await publisher.publish({ today, isFull: setup.isFull });
  while (!publisher.isSwept()) {
    const swept = await publisher.sweep(today, 1_000);
    if (swept) outcome = { ...swept, isNew: swept.isNew || outcome.isNew };
  }
  console.log(outcomeSentence(outcome));
  if (outcome.isNew) await publisher.collectGarbage();
  return outcome;
}
