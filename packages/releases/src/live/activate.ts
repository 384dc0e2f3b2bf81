import type { StoreContext } from "../context.ts";
import { PublishingFrozenError } from "../errors.ts";
import { withSwitch } from "../locks/with-switch.ts";
import { readFreeze } from "../records/freeze.ts";
import { switchTo } from "./current.ts";

export interface Switched {
  /** Live before; null when nothing was. */
  from: string | null;
  to: string;
}

/** Makes a release live. @throws PublishingFrozenError while publishing is frozen. */
export function activate(context: StoreContext, id: string): Promise<Switched> {
  return withSwitch(context, async () => {
    const freeze = readFreeze(context);
    if (freeze) throw new PublishingFrozenError(freeze);
    return { from: await switchTo(context, id), to: id };
  });
}
