import { PublishingFrozenError } from "@bantin/releases";
import { isExpected } from "../errors.ts";
import type { Publisher } from "../publisher.ts";
import type { Setup } from "./publish.ts";
import { failureSentence, outcomeSentence } from "./sentences.ts";
import { stopSignal } from "./stop-signal.ts";

/** Publishes until nothing is left to do. @returns the exit code */
export async function publishOnce(setup: Setup): Promise<number> {
  const publisher = await setup.open(stopSignal());
  const startedAt = new Date();
  try {
    const pages = await publishWholly(setup, publisher);
    if (pages !== null) setup.reporter.live(startedAt, pages);
    return 0;
  } catch (error) {
    setup.reporter.failed(startedAt, error);
    if (!isExpected(error)) throw error;
    console.error(failureSentence(error.message));
    return 1;
  } finally {
    await setup.reporter.idle();
    await publisher.close();
  }
}

/** @returns the pages of the site when readers see something new, else null */
async function publishWholly(setup: Setup, publisher: Publisher): Promise<number | null> {
  const freeze = publisher.releases.frozen();
  if (freeze) throw new PublishingFrozenError(freeze);
  const today = setup.today();
  const outcome = await publisher.publish({ today, isFull: setup.isFull });
  let isNew = outcome.isNew;
  while (!publisher.isSwept()) isNew ||= (await publisher.sweep(today, 1_000))?.isNew ?? false;
  console.log(outcomeSentence({ ...outcome, isNew }));
  if (isNew) await publisher.collectGarbage();
  return isNew ? outcome.pages : null;
}
